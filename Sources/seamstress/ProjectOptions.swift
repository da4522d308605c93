internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The options that say what to work on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration.",
      discussion: "Without it: seamstress.yaml, else spec/seamstress.yaml.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp("The OpenAPI document, YAML or JSON.", valueName: "file"),
    completion: .file())
  var document: String?

  @Option(
    help: ArgumentHelp("The folder that the output goes into.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: "How to print what was found: human, json, github or sarif.")
  var format = ReportFormat.human

  func validate() throws {
    try EmptyName.refuse([("--config", config), ("--document", document), ("--output", output)])
  }

  var choice: ProjectChoice {
    ProjectChoice(
      config: config, document: document, output: output, strict: strict, format: format)
  }
}

/// What a shell passes for a variable that is not set. Read as a path it would be the folder that
/// the command runs in.
enum EmptyName {
  static func refuse(_ options: [(name: String, value: String?)]) throws {
    for (name, value) in options where value?.isEmpty == true {
      throw ValidationError("'\(name)' is given an empty name")
    }
  }
}

/// A word as a shell would have to be given it.
enum ShellWord {
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: ":"):
        true
      default: false
      }
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
