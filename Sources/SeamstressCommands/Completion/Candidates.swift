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
    if let values = values(before, last, target) { return values }
    let all = last.hasPrefix("-") ? flags(target, as: last) : try next(path, target)
    return all.filter { $0.text.hasPrefix(last) }
  }

  private func next(_ path: [String], _ target: Invocation.Target) throws -> [Candidate] {
    let children = try vocabulary.children(of: path).map { child in
      Candidate(text: child.name, help: help(try vocabulary.summary(of: path + [child.name])))
    }
    return children.isEmpty ? flags(target, as: "--") : children
  }

  /// The API spells flags with underscores; whoever begins to, goes on so.
  private func flags(_ target: Invocation.Target, as spelling: String) -> [Candidate] {
    var own: [Candidate] = []
    if case .command(let command) = target {
      own = command.parameters.map { .init(text: "--\($0.flag)", help: help($0.documentation)) }
    }
    let globals = vocabulary.globals.map { Candidate(text: "--\($0.name)", help: help($0.help)) }
    let all = own + globals.filter { global in !own.contains { $0.text == global.text } }
    guard spelling.contains("_") else { return all }
    return all.map { flag in
      let name = flag.text.dropFirst(2).replacing("-", with: "_")
      return Candidate(text: "--\(name)", help: flag.help)
    }
  }

  /// Values of the flag before the cursor: behind a blank, or behind `=`, which bash makes a word
  /// of its own. Nil where there is no such flag, or it takes anything.
  private func values(
    _ before: ArraySlice<String>, _ last: String, _ target: Invocation.Target
  ) -> [Candidate]? {
    if last == "=" { return values(of: before.last ?? "", "", target) }
    if before.last == "=" { return values(of: before.dropLast().last ?? "", last, target) }
    if last.hasPrefix("--"), let equals = last.firstIndex(of: "=") {
      let lead = last[...equals]
      return values(of: String(last[..<equals]), String(last[equals...].dropFirst()), target)?
        .map { Candidate(text: lead + $0.text, help: $0.help) }
    }
    return values(of: before.last ?? "", last, target)
  }

  private func values(of flag: String, _ typed: String, _ target: Invocation.Target)
    -> [Candidate]?
  {
    guard flag.hasPrefix("--"), case .command(let command) = target,
      let index = command.parameter(named: String(flag.dropFirst(2)))
    else { return nil }
    let parameter = command.parameters[index]
    let texts = parameter.kind == .boolean ? ["true", "false"] : parameter.values.map(\.plainText)
    // Of a list, the last value is unfinished.
    let comma = parameter.isList ? typed.lastIndex(of: ",") : nil
    let lead = comma.map { typed[...$0] } ?? ""
    return texts.isEmpty
      ? nil
      : texts.map { Candidate(text: lead + $0, help: "") }.filter { $0.text.hasPrefix(typed) }
  }

  /// One short line that no shell takes for anything else.
  private func help(_ text: String?) -> String {
    let line = Paragraphs.firstLine(text ?? "", width: 72)
    return line.filter { !["\"", "'", "`", ":", "\\", "$", "\t"].contains($0) }
  }
}
