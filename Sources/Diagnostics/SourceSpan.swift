/// A stretch of a source file, in byte offsets: `start` is its first byte, `end` one past its last.
package struct SourceSpan: Sendable, Hashable {
  package var file: SourceFile
  package var start: Int
  package var end: Int

  package init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }
}

/// Something that knows where it stands in a source.
package protocol Located {
  var span: SourceSpan? { get }
  /// The JSON pointer (RFC 6901) of the value, where it has one: `#/paths/~1pets/get`.
  var pointer: String? { get }
}

extension SourceSpan: Located {
  package var span: SourceSpan? { self }
  package var pointer: String? { nil }
}
