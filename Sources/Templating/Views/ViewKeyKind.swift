/// What a key holds, which decides the tags it may stand in.
///
/// The views of lists are named by their types and looked up when templates are compiled, because
/// views may nest in themselves.
@usableFromInline
enum ViewKeyKind: Sendable {
  case text
  case optionalText
  case flag
  case texts
  case list(any TemplateView.Type)
  case view(any TemplateView.Type)

  /// The view that a section on the key enters.
  var nestedView: (any TemplateView.Type)? {
    switch self {
    case .list(let view), .view(let view): view
    case .text, .optionalText, .flag, .texts: nil
    }
  }
}
