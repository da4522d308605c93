/// Whether text is painted with ANSI escapes.
package enum TextStyle {
  case none, ansi

  package enum Paint: String {
    case bold = "1"
    case dim = "2"
    case gutter = "34"
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case added = "32"
    case removed = "31"
    case changed = "33"

    static func of(_ severity: Diagnostic.Severity) -> Paint {
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
  }

  package func paint(_ text: String, _ paint: Paint) -> String {
    switch self {
    case .none: text
    case .ansi: "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
    }
  }
}
