internal import SeamstressDiagnostics

/// The words and flags that a tool knows: those of the API's table and its own.
struct Vocabulary: Sendable {
  /// What the user typed to start the tool.
  let tool: String
  let table: CommandTable
  let locals: [LocalCommand]
  let globals: [GlobalFlag]

  func children(of words: [String]) -> [CommandTable.Child] {
    var children = table.children(of: words)
    for local in locals where !local.isHidden {
      guard local.words.count > words.count, local.words.starts(with: words) else { continue }
      let name = local.words[words.count]
      if children.contains(where: { $0.name == name }) { continue }
      let isCommand = local.words.count == words.count + 1
      children.append(.init(name: name, isCommand: isCommand, isGroup: !isCommand))
    }
    return children
  }

  /// What words mean that lead somewhere. A command of the tool's own comes before one of the API.
  func target(_ words: [String]) throws -> Invocation.Target {
    if let local = locals.first(where: { $0.words == words }) { return .local(local) }
    if let command = try table.command(words) { return .command(command) }
    return .group(words)
  }

  /// One line about a command or a group.
  func summary(of words: [String]) throws -> String? {
    switch try target(words) {
    case .local(let local): local.summary
    case .command(let command): command.summary ?? command.documentation
    case .group: try table.documentation(ofGroup: words)
    }
  }

  func line(_ words: [String]) -> String { ([tool] + words).joined(separator: " ") }

  func hint(_ words: [String]) -> String {
    "Run '\(line(words)) --help' to see what it accepts."
  }

  func incomplete(_ words: [String]) -> UsageError {
    let expected = children(of: words).map(\.name).joined(separator: ", ")
    return UsageError(
      "Incomplete command \"\(line(words))\": expected one of \(expected)", hint: hint(words))
  }

  func unknown(_ word: String, after words: [String], among names: [String]) -> UsageError {
    let near = NearMiss.best(for: word, among: names)
    let suggestion = near.map { ". Did you mean \"\(line(words + [$0]))\"?" } ?? ""
    return UsageError("Unknown command \"\(line(words + [word]))\"\(suggestion)", hint: hint(words))
  }
}
