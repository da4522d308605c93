internal import SeamstressJSON

/// What may come next on an unfinished command line.
struct Candidates {
  struct Candidate: Hashable {
    let text: String
    let help: String
  }

  let vocabulary: Vocabulary

  /// - Parameter words: those before the cursor; the last one is unfinished, and may be empty.
  func candidates(_ words: [String]) throws -> [Candidate] {
    let (before, last) = (words.dropLast(), words.last ?? "")
    var path: [String] = []
    for word in before {
      let name = word.lowercased().replacing("_", with: "-")
      if vocabulary.children(of: path).contains(where: { $0.name == name }) { path.append(name) }
    }
    let target = try vocabulary.target(path)
    if let values = values(after: before.last ?? "", target), !values.isEmpty {
      return values.filter { $0.text.hasPrefix(last) }
    }
    let all = last.hasPrefix("-") ? flags(target) : try next(path, target)
    return all.filter { $0.text.hasPrefix(last) }
  }

  private func next(_ path: [String], _ target: Invocation.Target) throws -> [Candidate] {
    let children = try vocabulary.children(of: path).map { child in
      Candidate(text: child.name, help: help(try vocabulary.summary(of: path + [child.name])))
    }
    return children.isEmpty ? flags(target) : children
  }

  private func flags(_ target: Invocation.Target) -> [Candidate] {
    var own: [Candidate] = []
    if case .command(let command) = target {
      own = command.parameters.map { .init(text: "--\($0.flag)", help: help($0.documentation)) }
    }
    let globals = vocabulary.globals.map { Candidate(text: "--\($0.name)", help: help($0.help)) }
    return own + globals.filter { global in !own.contains { $0.text == global.text } }
  }

  private func values(after flag: String, _ target: Invocation.Target) -> [Candidate]? {
    guard flag.hasPrefix("--"), case .command(let command) = target,
      let index = command.parameter(named: String(flag.dropFirst(2)))
    else { return nil }
    let parameter = command.parameters[index]
    let texts = parameter.kind == .boolean ? ["true", "false"] : parameter.values.map(\.plainText)
    return texts.map { Candidate(text: $0, help: "") }
  }

  /// One short line that no shell takes for anything else.
  private func help(_ text: String?) -> String {
    let line = Paragraphs.firstLine(text ?? "", width: 72)
    return line.filter { !["\"", "'", "`", ":", "\\", "$", "\t"].contains($0) }
  }
}
