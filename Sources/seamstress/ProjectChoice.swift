internal import SeamstressGenerator

/// What a command works on, as its words said it.
struct ProjectChoice: Equatable {
  var config: String?
  var document: String?
  var output: String?
  var strict = false
  var format = ReportFormat.human

  /// - Parameters:
  ///   - kind: the one kind of output to make; nil: all that are asked for.
  ///   - shards: how many files the types share, where a build must know their names beforehand.
  func project(in folder: String, kind: OutputKind? = nil, shards: Int? = nil) -> Project {
    Project(
      configurationPath: config, document: document, output: output, kind: kind, strict: strict,
      shards: shards, folder: folder)
  }

  /// The command that does with this choice what `verb` says.
  func command(_ verb: String) -> String { command(verb, into: output) }

  /// The same for another folder, or for a command that writes nothing.
  func command(_ verb: String, into output: String?) -> String {
    var words = [ToolName.text, verb]
    for (name, value) in [("--config", config), ("--document", document), ("--output", output)] {
      if let value { words += [name, ShellWord.quoted(value)] }
    }
    if strict { words.append("--strict") }
    return words.joined(separator: " ")
  }
}
