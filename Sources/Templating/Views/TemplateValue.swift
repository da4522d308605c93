/// The value of one key, ready to print.
enum TemplateValue: Sendable {
  case text(String)
  case flag(Bool)
  case texts([String])
  /// The values of each view of a list; a single view is a list of one.
  case views([[TemplateValue]])
  /// An optional text or view that is missing.
  case none

  /// Whether a section on the value is entered at all.
  var isPresent: Bool {
    switch self {
    case .text: true
    case .flag(let flag): flag
    case .texts(let texts): !texts.isEmpty
    case .views(let views): !views.isEmpty
    case .none: false
    }
  }
}
