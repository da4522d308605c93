internal import SeamstressJSON

/// The parameters of one call, from wherever they came: a flag wins over `--raw`, which wins over
/// standard input.
struct Inputs: Sendable {
  /// By the parameter's place in the command.
  private(set) var values: [Int: JSON] = [:]
  /// What the command does not know, for those who know better: sent as it is.
  private(set) var others = JSONObject()

  init(flags texts: [Int: [String]], of command: Command) throws(UsageError) {
    for (index, texts) in texts.sorted(by: { $0.key < $1.key }) {
      values[index] = try ValueReader(command.parameters[index]).value(texts)
    }
  }

  /// Adds what an object says and nobody has said before.
  mutating func add(_ object: JSONObject, of command: Command) {
    for (name, value) in object {
      if let index = command.parameters.firstIndex(where: { $0.name == name }) {
        if values[index] == nil { values[index] = value }
      } else if others[name] == nil {
        others[name] = value
      }
    }
  }

  mutating func set(_ index: Int, _ value: JSON) { values[index] = value }

  /// The parameters that must be there and are not.
  func missing(of command: Command) -> [Int] {
    command.parameters.indices.filter { command.parameters[$0].isRequired && values[$0] == nil }
  }

  /// Of groups that exclude each other, those that can still be chosen, with what they lack; empty
  /// where one of them is complete.
  /// - Throws: where parameters are given that exclude each other.
  func choices(of command: Command) throws(UsageError) -> [[Int]] {
    let given = Set(values.keys.map { command.parameters[$0].name })
    let open = command.alternatives.filter { given.isDisjoint(with: $0.excluded) }
    guard !command.alternatives.isEmpty else { return [] }
    guard !open.isEmpty else { throw conflict(of: command, given) }
    if open.contains(where: { given.isSuperset(of: $0.required) }) { return [] }
    return open.map { alternative in
      command.parameters.indices.filter { index in
        alternative.required.contains(command.parameters[index].name) && values[index] == nil
      }
    }
  }

  private func conflict(of command: Command, _ given: Set<String>) -> UsageError {
    let involved = Set(command.alternatives.flatMap(\.excluded))
    let flags = command.parameters.filter { involved.contains($0.name) && given.contains($0.name) }
    return UsageError(
      "\(flags.map { "--\($0.flag)" }.joined(separator: " and ")) exclude each other")
  }
}

extension Command {
  /// The message for parameters that are not there.
  func missing(_ required: [Int], _ choices: [[Int]], hint: String) -> UsageError {
    let flags = required.map { "--\(parameters[$0].flag)" }
    let alternatives = choices.map { choice in
      choice.filter { !required.contains($0) }.map { "--\(parameters[$0].flag)" }
        .joined(separator: " and ")
    }
    let choice = alternatives.filter { !$0.isEmpty }.joined(separator: " or ")
    let all = (flags + [choice].filter { !$0.isEmpty }).joined(separator: ", ")
    return UsageError("Missing required parameter(s) for \(path): \(all)", hint: hint)
  }
}
