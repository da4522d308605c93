public import SeamstressJSON

/// A command that is the tool's own and no operation of the API, such as `login`.
public struct LocalCommand: Sendable {
  public let words: [String]
  public let summary: String
  /// What it takes beside flags. All of them may be left out.
  public let operands: [Operand]
  public let isHidden: Bool
  /// Returns the exit status.
  public let run: @Sendable (Context) async throws -> Int32

  /// A word that is no flag, as help shows it.
  ///
  ///     .init("id", "The workspace. Without it you choose from a list.")
  public struct Operand: Sendable {
    public let name: String
    public let help: String

    public init(_ name: String, _ help: String) {
      self.name = name
      self.help = help
    }
  }

  /// What a command may use.
  public struct Context: Sendable {
    public let tool: CommandLineTool
    public let operands: [String]
    public let globals: GlobalValues

    /// Whether a person can be asked.
    public var isInteractive: Bool { tool.isInteractive(globals) }

    public var console: Console { tool.console }

    /// Whether `--json` asks for JSON in place of what a person reads.
    public var wantsJSON: Bool { globals.isSet("json") }

    public func write(_ json: JSON) { console.print(JSONText.pretty(json)) }

    /// Standard input as one word, where it holds one and nobody has forbidden to read it.
    public var pipedWord: String? {
      guard !console.isInputTerminal, !globals.isSet("no-stdin") else { return nil }
      let text = console.readInput().map { String(decoding: $0, as: UTF8.self) } ?? ""
      let words = text.split(whereSeparator: \.isWhitespace)
      return words.count == 1 ? String(words[0]) : nil
    }
  }

  public init(
    _ words: [String], _ summary: String, operands: [Operand] = [], isHidden: Bool = false,
    run: @escaping @Sendable (Context) async throws -> Int32
  ) {
    self.words = words
    self.summary = summary
    self.operands = operands
    self.isHidden = isHidden
    self.run = run
  }
}
