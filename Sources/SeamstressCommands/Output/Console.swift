/// Where a command speaks and listens. Standard output gets the payload and nothing else.
public struct Console: Sendable {
  /// Standard output.
  public var output: @Sendable ([UInt8]) -> Void
  /// Standard error: messages, questions, progress.
  public var error: @Sendable (String) -> Void
  /// Asks a question beside standard output, and returns the line that a person types, without its
  /// end; nil at the end of the input. A secret one is not shown.
  public var ask: @Sendable (_ question: String, _ isSecret: Bool) -> String?
  /// Why the first part of standard output that was lost was lost, as on a full disk; nil: all of
  /// it arrived, or its reader had enough.
  public var outputFailure: @Sendable () -> String?
  /// All of standard input; nil where there is none to be had.
  public var readInput: @Sendable () -> [UInt8]?
  public var isInputTerminal: Bool
  public var isOutputTerminal: Bool
  public var isErrorTerminal: Bool
  /// Whether a terminal wants colour.
  public var isColoured: Bool
  /// In characters.
  public var width: Int

  public init(
    output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable (String) -> Void,
    ask: @escaping @Sendable (String, Bool) -> String? = { _, _ in nil },
    readInput: @escaping @Sendable () -> [UInt8]? = { nil }, isInputTerminal: Bool = false,
    isOutputTerminal: Bool = false, isErrorTerminal: Bool = false, isColoured: Bool = false,
    width: Int = 80, outputFailure: @escaping @Sendable () -> String? = { nil }
  ) {
    self.output = output
    self.error = error
    self.ask = ask
    self.outputFailure = outputFailure
    self.readInput = readInput
    self.isInputTerminal = isInputTerminal
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.isColoured = isColoured
    self.width = width
  }

  public func print(_ text: String) { output(Array((text + "\n").utf8)) }
  public func complain(_ text: String) { error(text + "\n") }

  public func ask(_ question: String) -> String? { ask(question, false) }
  public func ask(secret question: String) -> String? { ask(question, true) }
}
