internal import SeamstressJSON

/// What `--help` shows, in the document's own words.
struct HelpText {
  private let vocabulary: Vocabulary
  private let width: Int

  init(_ vocabulary: Vocabulary, width: Int) {
    self.vocabulary = vocabulary
    self.width = min(max(width, 40), 100)
  }

  func text(_ target: Invocation.Target) throws -> String {
    let lines =
      switch target {
      case .command(let command): self.command(command)
      case .local(let local): self.local(local)
      case .group(let words): try group(words)
      }
    return lines.joined(separator: "\n")
  }

  // MARK: Groups

  private func group(_ words: [String]) throws -> [String] {
    var lines: [String] = []
    if words.isEmpty {
      let api = try vocabulary.table.description()
      lines += paragraphs(api.title)
      if let text = api.documentation { lines += [""] + paragraphs(text) }
    } else if let text = try vocabulary.table.documentation(ofGroup: words) {
      lines += paragraphs(text)
    }
    if !lines.isEmpty { lines.append("") }
    lines += ["Usage: \(vocabulary.line(words)) <command> [flags]", "", "Commands:"]
    lines += try list(vocabulary.children(of: words), below: words)
    return lines + (words.isEmpty ? [""] + globals() : [""] + [globalsHint])
  }

  private func list(_ children: [CommandTable.Child], below words: [String]) throws -> [String] {
    let names = children.map { $0.name + ($0.isGroup ? " …" : "") }
    let column = min((names.map(\.count).max() ?? 0) + 4, 32)
    return try zip(children, names).map { child, name in
      let summary = try vocabulary.summary(of: words + [child.name])
      guard let summary, !summary.isEmpty else { return "  \(name)" }
      let gap = String(repeating: " ", count: max(column - name.count - 2, 2))
      return "  \(name)\(gap)\(Paragraphs.firstLine(summary, width: width - column))"
    }
  }

  // MARK: Commands

  private func local(_ local: LocalCommand) -> [String] {
    let operands = local.operands.map { " [<\($0.name)>]" }.joined()
    var lines = paragraphs(local.summary)
    lines += ["", "Usage: \(vocabulary.line(local.words))\(operands) [flags]"]
    if !local.operands.isEmpty { lines += ["", "Optional:"] }
    for operand in local.operands { lines += ["  <\(operand.name)>"] + indented(operand.help) }
    return lines + ["", globalsHint]
  }

  private func command(_ command: Command) -> [String] {
    var lines = paragraphs(command.summary ?? command.line(of: vocabulary.tool))
    if let text = command.deprecation { lines += [""] + paragraphs("Deprecated. \(text)") }
    if let text = command.documentation, text != command.summary {
      lines += [""] + paragraphs(text)
    }
    let required = command.parameters.filter(\.isRequired)
    let optional = command.parameters.filter { !$0.isRequired }
    let flags = required.map { " --\($0.flag) \($0.placeholder)" }.joined()
    let rest = optional.isEmpty ? "" : " [flags]"
    lines += ["", "Usage: \(command.line(of: vocabulary.tool))\(flags)\(rest)"]
    lines += ["       \(command.method) \(command.path)"]
    if !required.isEmpty { lines += ["", "Required:"] + required.flatMap(parameter) }
    if !optional.isEmpty { lines += ["", "Optional:"] + optional.flatMap(parameter) }
    lines += choices(command)
    if case .value(let key?) = command.result { lines += ["", "Returns: \(key)"] }
    return lines + ["", globalsHint]
  }

  private func choices(_ command: Command) -> [String] {
    let groups = command.alternatives.map { alternative in
      command.parameters.filter { !$0.isRequired && alternative.required.contains($0.name) }
        .map { "--\($0.flag)" }.joined(separator: " with ")
    }
    let named = groups.filter { !$0.isEmpty }
    guard named.count > 1 else { return [] }
    let none = named.count < groups.count ? ", or none of them" : ""
    return ["", "One of: \(named.joined(separator: ", "))\(none)."]
  }

  private func parameter(_ parameter: Parameter) -> [String] {
    var lines = ["  --\(parameter.flag) \(parameter.placeholder)"]
    if let text = parameter.deprecation { lines += indented("Deprecated. \(text)") }
    if let text = parameter.documentation { lines += indented(text) }
    if !parameter.values.isEmpty {
      lines += indented("One of: \(parameter.values.map(\.plainText).joined(separator: ", ")).")
    }
    if let shape = parameter.shape { lines += indented("JSON: \(shape)") }
    if parameter.isList, parameter.kind != .object {
      lines += indented("Repeat it, or part values by commas.")
    }
    if parameter.isNullable { lines += indented("May be null.") }
    return lines
  }

  // MARK: Flags

  private func globals() -> [String] {
    ["Flags of every command:"]
      + vocabulary.globals.map { flag in
        let value = flag.placeholder.map { " <\($0)>" } ?? ""
        let short = flag.short.map { "-\($0), " } ?? ""
        let name = "\(short)--\(flag.name)\(value)"
        return "  \(name)\(String(repeating: " ", count: max(26 - name.count, 2)))\(flag.help)"
      }
  }

  private var globalsHint: String {
    "Flags of every command: \(vocabulary.tool) --help"
  }

  private func paragraphs(_ text: String) -> [String] { Paragraphs.lines(text, width: width) }

  private func indented(_ text: String) -> [String] {
    Paragraphs.lines(text, width: width - 6).map { $0.isEmpty ? "" : "      " + $0 }
  }
}
