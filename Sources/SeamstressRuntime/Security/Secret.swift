/// A token or password that never shows itself: not in a description, a debugger's `dump`,
/// an error or a log.
///
///     print(Secret("seam_abc"))   // <redacted>
public struct Secret: Sendable, Hashable, ExpressibleByStringLiteral {
  private let text: String

  public init(_ text: String) {
    self.text = text
  }

  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The secret itself, for the one place that puts it on the wire.
  public func reveal() -> String { text }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
