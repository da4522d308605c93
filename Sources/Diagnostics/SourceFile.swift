/// A text that a user wrote: a document, an overlay, a configuration, a template.
///
/// It keeps the bytes as they were read, so that every later stage can name a place in them by
/// byte offset; lines and columns are derived only when a diagnostic is shown.
public final class SourceFile: Sendable {
  /// The path as the user gave it; it opens every diagnostic.
  package let path: String
  public let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

extension SourceFile: Equatable {
  public static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
}

extension SourceFile: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
