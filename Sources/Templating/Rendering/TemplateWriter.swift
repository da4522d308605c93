#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Collects the output and indents it.
///
/// Indentation is written when the first byte of a line is, so an empty line stays empty.
struct TemplateWriter {
  private let literals: UnsafeBufferPointer<UInt8>
  private(set) var output: [UInt8]
  /// The indentation of every line of the partials that are being rendered.
  private var partialIndent: [UInt8] = []
  /// The indentation of the line at hand on top of that, until something is written on it.
  var lineIndent = TemplateOp.Bytes()
  private var isAtLineStart = true

  init(literals: UnsafeBufferPointer<UInt8>, output: [UInt8]) {
    self.literals = literals
    self.output = output
  }

  // MARK: Texts of the template

  mutating func write(literal bytes: TemplateOp.Bytes) {
    beginLine()
    output.append(contentsOf: slice(bytes))
  }

  mutating func write(lines bytes: TemplateOp.Bytes) {
    let text = slice(bytes)
    if text.first != newline { beginLine() }
    if partialIndent.isEmpty {
      output.append(contentsOf: text)
      isAtLineStart = text.last == newline
    } else {
      lineIndent = TemplateOp.Bytes()
      write(indenting: text)
    }
    lineIndent = TemplateOp.Bytes()
  }

  // MARK: Values

  /// Writes a value whose further lines are indented like the line on which it stands.
  mutating func write(_ text: String, indent: TemplateOp.Bytes) {
    lineIndent = indent
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { write(value: $0) }
    guard isWritten == nil else { return }
    Array(text.utf8).withUnsafeBufferPointer { write(value: $0) }
  }

  private mutating func write(value: UnsafeBufferPointer<UInt8>) {
    guard let start = value.baseAddress, !value.isEmpty else { return }
    // Found by the C library, because this also runs unoptimised, inside build plugins.
    if memchr(start, Int32(newline), value.count) != nil {
      write(indenting: value)
    } else {
      beginLine()
      output.append(contentsOf: value)
    }
  }

  private mutating func write(indenting text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var start = 0
    while start < text.count {
      // A loop over a pointer, because this also runs unoptimised, inside build plugins.
      var end = start
      while end < text.count, base[end] != newline { end &+= 1 }
      if end > start { beginLine() }
      // With its line break, if it has one.
      let next = min(end + 1, text.count)
      output.append(contentsOf: UnsafeBufferPointer(start: base + start, count: next - start))
      if next > end { isAtLineStart = true }
      start = next
    }
  }

  // MARK: Partials

  /// Indents all lines from here on by `indent` more; returns the state to go back to.
  mutating func enterPartial(_ indent: TemplateOp.Bytes) -> (indent: Int, output: Int) {
    let state = (partialIndent.count, output.count)
    partialIndent.append(contentsOf: slice(indent))
    lineIndent = TemplateOp.Bytes()
    return state
  }

  /// A partial inside a line is written without its last line break, so that the line goes on.
  mutating func leavePartial(
    _ state: (indent: Int, output: Int), _ indent: TemplateOp.Bytes, isInline: Bool
  ) {
    partialIndent.removeLast(partialIndent.count - state.indent)
    guard isInline else { return }
    lineIndent = indent
    guard isAtLineStart, output.count > state.output else { return }
    output.removeLast()
    isAtLineStart = output.isEmpty || output.last == newline
  }

  // MARK: Lines

  @inline(__always)
  private mutating func beginLine() {
    guard isAtLineStart else { return }
    isAtLineStart = false
    output.append(contentsOf: partialIndent)
    output.append(contentsOf: slice(lineIndent))
  }

  private func slice(_ bytes: TemplateOp.Bytes) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: literals[Int(bytes.start)..<Int(bytes.end)])
  }
}

fileprivate let newline = UInt8(ascii: "\n")
