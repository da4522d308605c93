/// A comparison for a changelog or a pull request.
///
///     ### Breaking
///
///     - `PetStore.Pets`
///       - removed `archive(petID: String)`
///       - `list(limit:)`: `Int? = nil` → `Int`
package enum ComparisonMarkdown {
  package static func lines(_ comparison: APIComparison) -> [String] {
    var lines: [String] = []
    for impact in Impact.allCases {
      let changes = comparison.changes(impact)
      if changes.isEmpty { continue }
      lines += [
        "### \(impact.rawValue.capitalizedFirst)", "", impact.meaning.capitalizedFirst + ".", "",
      ]
      for (container, groups) in ChangeGroup.all(of: changes) {
        lines.append("- \(code(container))")
        lines += groups.map { "  - \(text($0))" }
      }
      lines.append("")
    }
    return lines + [verdict(comparison)]
  }

  private static func verdict(_ comparison: APIComparison) -> String {
    "**\(comparison.verdict)**"
  }

  private static func text(_ group: ChangeGroup) -> String {
    let change = group.first
    let names = group.members.map(code).joined(separator: ", ")
    if change.rule == .documentation { return names.isEmpty ? "its description" : names }
    let value =
      switch (change.before, change.after) {
      case (let before?, let after?): "\(code(before)) → \(code(after))"
      default: code(change.before ?? change.after ?? "")
      }
    if change.isWhole {
      let owner = change.owner.map { "\(code($0)): " } ?? ""
      return "\(owner)\(change.sign.word ?? "renamed") \(value)"
    }
    let word = change.sign.word.map { "\($0) " } ?? ""
    return names.isEmpty ? word + value : "\(names): \(word)\(value)"
  }

  /// A code span with more backticks around it than are in it (CommonMark §6.1).
  private static func code(_ text: String) -> String {
    guard text.contains("`") else { return "`\(text)`" }
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }
}

extension APIChange.Sign {
  fileprivate var word: String? {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: nil
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
