internal import SeamstressDiagnostics

/// Text of a description as a listing shows it: nothing in it moves the cursor, changes colours,
/// or reorders and hides what stands beside it.
enum ListingText {
  static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.map { isUnsafe($0) ? TerminalText.escape($0) : String($0) }.joined()
  }

  /// In quotes, for values.
  static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }
    return "\"" + visible(inner.joined()) + "\""
  }

  /// A name on the wire: in quotes only where it would be hard to tell from what is around it.
  static func wire(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCIIAlphanumeric || "_-.[]$@/:".unicodeScalars.contains(scalar)
    }
    return isPlain && !name.isEmpty ? name : quoted(name)
  }

  static func literal(_ literal: Literal) -> String {
    switch literal {
    case .string(let text): quoted(text)
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .null: "null"
    case .list(let items): "[\(items.map(self.literal).joined(separator: ", "))]"
    }
  }

  static func statuses(_ statuses: ClosedRange<Int>) -> String {
    if statuses == 0...999 { return "default" }
    return statuses.count == 1
      ? "\(statuses.lowerBound)" : "\(statuses.lowerBound)-\(statuses.upperBound)"
  }

  static func deprecation(_ deprecation: Deprecation) -> String {
    guard let message = deprecation.message, !message.isEmpty else { return "deprecated" }
    return "deprecated: " + visible(message)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }
}
