internal import SeamstressDiagnostics

/// Turns arguments into an invocation.
///
///     let reader = CommandLineReader(vocabulary)
///     let invocation = try reader.read(["acs", "credentials", "assign", "--acs_user_id", "143f"])
struct CommandLineReader {
  private let vocabulary: Vocabulary
  private var rest: ArraySlice<String> = []
  private var words: [String] = []
  private var target: Invocation.Target = .group([])
  private var globals = GlobalValues()
  private var texts: [Int: [String]] = [:]
  private var operands: [String] = []

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  static func read(_ arguments: [String], _ vocabulary: Vocabulary) throws -> Invocation {
    var reader = CommandLineReader(vocabulary)
    return try reader.read(arguments)
  }

  mutating func read(_ arguments: [String]) throws -> Invocation {
    rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument.hasPrefix("--"), argument.count > 2 {
        try readFlag(argument)
      } else if argument.count == 2, argument.hasPrefix("-"), let short = argument.last,
        let flag = vocabulary.globals.first(where: { $0.short == short })
      {
        try set(flag, nil)
      } else {
        try readWord(argument)
      }
    }
    return Invocation(target: target, globals: globals, texts: texts, operands: operands)
  }

  // MARK: Words

  private mutating func readWord(_ argument: String) throws {
    let word = argument.lowercased().replacing("_", with: "-")
    let children = texts.isEmpty && operands.isEmpty ? vocabulary.children(of: words) : []
    if children.contains(where: { $0.name == word }) {
      words.append(word)
      target = try vocabulary.target(words)
      return
    }
    switch target {
    case .local(let command) where operands.count < command.operands.count:
      operands.append(argument)
    case .group:
      throw vocabulary.unknown(argument, after: words, among: children.map(\.name))
    default:
      throw UsageError("Unexpected argument \"\(argument)\"", hint: vocabulary.hint(words))
    }
  }

  // MARK: Flags

  private mutating func readFlag(_ argument: String) throws {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let text = parts.count > 1 ? String(parts[1]) : nil
    if case .command(let command) = target {
      if let index = command.parameter(named: name) {
        return try read(command.parameters[index], at: index, name, text)
      }
      if text == nil, FlagName.fold(name).hasPrefix("no"),
        let index = command.parameter(named: String(name.dropFirst(name.hasPrefix("no-") ? 3 : 2))),
        command.parameters[index].kind == .boolean, !command.parameters[index].isList
      {
        return texts[index, default: []].append("false")
      }
    }
    if let flag = vocabulary.globals.first(where: { $0.matches(name) }) {
      return try set(flag, text)
    }
    throw unknownFlag(name)
  }

  private mutating func set(_ flag: GlobalFlag, _ text: String?) throws(UsageError) {
    guard flag.placeholder != nil else {
      if text != nil { throw UsageError("--\(flag.name) takes no value") }
      return try globals.set(flag, "true")
    }
    guard let text = text ?? nextValue() else {
      throw UsageError("--\(flag.name) expects a value")
    }
    try globals.set(flag, text)
  }

  private mutating func read(
    _ parameter: Parameter, at index: Int, _ name: String, _ text: String?
  ) throws {
    if parameter.kind == .boolean, !parameter.isList, text == nil {
      let isSaid = rest.first.map { ["true", "false", "1", "0", "null"].contains($0.lowercased()) }
      texts[index, default: []].append(isSaid == true ? rest.removeFirst() : "true")
    } else if let text = text ?? nextValue() {
      texts[index, default: []].append(text)
    } else {
      throw UsageError("--\(parameter.flag) expects a value", hint: vocabulary.hint(words))
    }
  }

  /// The next argument, unless it is a flag itself.
  private mutating func nextValue() -> String? {
    guard let next = rest.first, !(next.hasPrefix("--") && next.count > 2) else { return nil }
    if next.count == 2, next.hasPrefix("-"),
      vocabulary.globals.contains(where: { $0.short == next.last })
    {
      return nil
    }
    return rest.removeFirst()
  }

  private func unknownFlag(_ name: String) -> UsageError {
    guard case .command(let command) = target else {
      let known = vocabulary.globals.map(\.name)
      let near = NearMiss.best(for: name, among: known).map { ". Did you mean --\($0)?" } ?? ""
      return UsageError(
        "Unknown flag: --\(name)\(near)",
        hint: words.isEmpty ? "Flags of a command come after its words." : vocabulary.hint(words))
    }
    let known = command.parameters.map(\.flag) + vocabulary.globals.map(\.name)
    let near = NearMiss.best(for: name, among: known).map { ". Did you mean --\($0)?" } ?? ""
    return UsageError(
      "Unknown parameter for \(command.path): --\(name)\(near)", hint: vocabulary.hint(words))
  }
}

extension Command {
  /// The place of a parameter by its name in any spelling; as the API spells it first.
  func parameter(named name: String) -> Int? {
    if let exact = parameters.firstIndex(where: { $0.name == name || $0.flag == name }) {
      return exact
    }
    let folded = FlagName.fold(name)
    return parameters.firstIndex { FlagName.fold($0.flag) == folded }
      ?? parameters.firstIndex { FlagName.fold($0.name) == folded }
  }
}
