package import SeamstressDiagnostics

/// A comparison for people: by what changes mean, then by groups and types; each with its rule and
/// the place that is the cause.
///
///     breaking: code that uses it stops compiling, or means something else
///       PetStore.Pets
///         - archive(petID: String)  [method-removed]  old.yaml:40:5
///         ~ list(limit:): Int? = nil → Int  [argument-required]  openapi.yaml:14:11
///
///     breaking 2: major
package struct ComparisonText {
  private let comparison: APIComparison
  private let style: TextStyle
  private var sources = SourceLineCache()
  private static let width = 120

  package init(_ comparison: APIComparison, style: TextStyle = .none) {
    self.comparison = comparison
    self.style = style
  }

  package static func lines(_ comparison: APIComparison, style: TextStyle = .none) -> [String] {
    var text = ComparisonText(comparison, style: style)
    return text.lines
  }

  private var lines: [String] {
    mutating get {
      var lines: [String] = []
      for impact in Impact.allCases {
        let changes = comparison.changes(impact)
        if changes.isEmpty { continue }
        lines.append(style.paint(impact.rawValue, .bold) + ": " + impact.meaning)
        for (container, groups) in ChangeGroup.all(of: changes) {
          lines.append("  " + style.paint(container, .bold))
          for group in groups { lines.append("    " + line(group, impact)) }
        }
        lines.append("")
      }
      return lines + [comparison.verdict]
    }
  }

  private mutating func line(_ group: ChangeGroup, _ impact: Impact) -> String {
    let sign = group.first.sign
    let text = "\(sign.rawValue) \(group.text(isWhole: impact <= .conditional))"
    let end = "[\(group.first.rule.id)]  \(sources.place(of: group.first))"
    return style.paint(text.shortened(to: Self.width), sign.paint) + "  " + style.paint(end, .dim)
  }
}

extension APIComparison {
  /// `breaking 2, additive 1: major`
  package var verdict: String {
    if changes.isEmpty { return "no change of the Swift API: \(bump.rawValue)" }
    let counts = Impact.allCases.filter { count($0) > 0 }.map { "\($0.rawValue) \(count($0))" }
    return "\(counts.joined(separator: ", ")): \(bump.rawValue)"
  }
}

extension ChangeGroup {
  private static let most = 8

  /// - Parameter isWhole: All members are named, however many there are.
  func text(isWhole: Bool) -> String {
    let most = isWhole ? members.count : Self.most
    let more = members.count > most ? ", … \(members.count - most) more" : ""
    let names = members.prefix(most).joined(separator: ", ") + more
    let value = first.value
    if first.isWhole { return (first.owner.map { "\($0): " } ?? "") + (value ?? "") }
    if names.isEmpty { return value ?? "its description" }
    return value.map { "\(names): \($0)" } ?? names
  }
}

extension APIChange {
  /// The inner type that a whole declaration is in, which it does not name itself.
  var owner: String? {
    guard isWhole, !Rule.types.contains(rule), let member, let dot = member.lastIndex(of: ".")
    else { return nil }
    return String(member[..<dot])
  }

  /// What was and what is; nil where that is a longer text.
  var value: String? {
    switch (before, after) {
    case _ where rule == .documentation: nil
    case (let before?, let after?): "\(before) → \(after)"
    default: before ?? after
    }
  }
}

extension SourceLineCache {
  /// `openapi.yaml:14:11`
  mutating func place(of change: some Located) -> String {
    guard let span = change.span else { return "" }
    let position = position(of: span.start, in: span.file)
    return "\(TerminalText.escaped(span.file.path)):\(position.line):\(position.column)"
  }
}

extension APIChange.Sign {
  fileprivate var paint: TextStyle.Paint {
    switch self {
    case .added: .added
    case .removed: .removed
    case .changed: .changed
    }
  }
}
