internal import SeamstressDiagnostics

/// Text of a description as a listing shows it: nothing in it moves the cursor, changes colours,
/// or reorders and hides what stands beside it.
package enum ListingText {
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.map { isUnsafe($0) ? TerminalText.escape($0) : String($0) }.joined()
  }

  /// In quotes, for values.
  package static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar in
      scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
    }
    return "\"" + visible(inner.joined()) + "\""
  }

  /// A name on the wire: in quotes only where it would be hard to tell from what is around it.
  package static func wire(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCIIAlphanumeric || "_-.[]$@/:".unicodeScalars.contains(scalar)
    }
    return isPlain && !name.isEmpty ? name : quoted(name)
  }

  package static func literal(_ literal: Literal) -> String {
    switch literal {
    case .string(let text): quoted(text)
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .null: "null"
    case .list(let items): "[\(items.map(self.literal).joined(separator: ", "))]"
    }
  }

  package static func statuses(_ statuses: ClosedRange<Int>) -> String {
    if statuses == 0...999 { return "default" }
    return statuses.count == 1
      ? "\(statuses.lowerBound)" : "\(statuses.lowerBound)-\(statuses.upperBound)"
  }

  package static func deprecation(_ deprecation: Deprecation) -> String {
    guard let message = deprecation.message, !message.isEmpty else { return "deprecated" }
    return "deprecated: " + visible(message)
  }

  /// What stands in code for a missing value.
  package static func value(_ value: DefaultValue) -> String {
    switch value {
    case .literal(let literal): self.literal(literal)
    case .uuid: "UUID(…)"
    case .member(let name): ".\(name.bare)"
    }
  }

  /// Alternatives, each of schemes that are used together: `api_key | pat & workspace`.
  package static func security(_ security: [[String]]) -> String {
    guard !security.isEmpty else { return "none" }
    return security.map { schemes in
      schemes.isEmpty ? "none" : schemes.map(wire).joined(separator: " & ")
    }.joined(separator: " | ")
  }

  package static func scheme(_ kind: Blueprint.SecurityScheme.Kind) -> String {
    switch kind {
    case .bearer: "bearer"
    case .basic: "basic"
    case .http(let scheme): "http \(wire(scheme))"
    case .header(let name): "header \(wire(name))"
    case .query(let name): "query \(wire(name))"
    case .cookie(let name): "cookie \(wire(name))"
    case .mutualTLS: "mutual TLS"
    }
  }

  /// How the next page is asked for.
  package static func pages(_ pagination: OperationPlan.Pagination) -> String {
    switch pagination.style {
    case .cursor:
      let more = pagination.more.map { " while body.\(wire($0))" } ?? ""
      return "cursor \(wire(pagination.parameter)) from body."
        + wire(pagination.next) + more
    case .page: return "page \(wire(pagination.parameter))"
    case .link: return "link"
    }
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
