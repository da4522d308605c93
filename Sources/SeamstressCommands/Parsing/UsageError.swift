/// What was typed cannot be run. Nothing was sent, and nothing goes to standard output.
public struct UsageError: Error, Sendable, Hashable, CustomStringConvertible {
  public let message: String
  /// What to do about it.
  public var hint: String?

  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  public var description: String { message + (hint.map { "\n\($0)" } ?? "") }
}
