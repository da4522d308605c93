/// Collects the output and indents it.
///
/// Indentation is written when the first byte of a line is, so an empty line stays empty.
struct TemplateWriter: ~Copyable {
  private let literals: UnsafeBufferPointer<UInt8>
  var output = ByteBuffer(capacity: 1 << 14)
  /// The indentation of every line of the partials that are being rendered.
  private var partialIndent = ByteBuffer()
  /// The indentation of the line at hand on top of that, until something is written on it.
  var lineIndent = TemplateOp.Bytes()
  private var isAtLineStart = true

  init(literals: UnsafeBufferPointer<UInt8>) {
    self.literals = literals
  }

  /// Forgets what is written, and keeps the room for it.
  mutating func restart() {
    output.removeAll()
    partialIndent.removeAll()
    lineIndent = TemplateOp.Bytes()
    isAtLineStart = true
  }

  // MARK: Texts of the template

  mutating func write(literal bytes: TemplateOp.Bytes) {
    beginLine()
    output.append(slice(bytes))
  }

  mutating func write(lines bytes: TemplateOp.Bytes) {
    let text = slice(bytes)
    if text.first != newline { beginLine() }
    lineIndent = TemplateOp.Bytes()
    if partialIndent.isEmpty || text.count == 1 {
      output.append(text)
      isAtLineStart = text.last == newline
    } else {
      write(indenting: text)
    }
  }

  // MARK: Values

  /// Writes a value whose further lines are indented like the line on which it stands.
  mutating func write(_ value: UnsafeBufferPointer<UInt8>, indent: TemplateOp.Bytes) {
    lineIndent = indent
    if Self.hasLineBreak(value) {
      write(indenting: value)
    } else if !value.isEmpty {
      beginLine()
      output.append(value)
    }
  }

  /// Where a value begins that is written in place, and the line on which it does.
  struct ValueStart {
    fileprivate let line: Int
    fileprivate let isFirst: Bool
    fileprivate let value: Int
  }

  /// Makes ready for a value that is written behind `output`.
  @inline(__always)
  mutating func beginValue(_ indent: TemplateOp.Bytes) -> ValueStart {
    lineIndent = indent
    let (line, isFirst) = (output.count, isAtLineStart)
    beginLine()
    return ValueStart(line: line, isFirst: isFirst, value: output.count)
  }

  /// Hardly any value has a second line, or nothing in it.
  /// - Parameter lines: Takes a value of several lines, before they are indented.
  @inline(__always)
  mutating func endValue(_ start: ValueStart, _ isThere: Bool, over lines: inout ByteBuffer) {
    let isOneLine =
      isThere && output.count > start.value
      && !output.withBytes(from: start.value, Self.hasLineBreak)
    if !isOneLine { writeAgain(start, isThere, over: &lines) }
  }

  /// Takes back a value, and indents its lines, if there are any.
  private mutating func writeAgain(
    _ start: ValueStart, _ isThere: Bool, over lines: inout ByteBuffer
  ) {
    lines.removeAll()
    lines.append(output, from: start.value)
    output.truncate(to: start.line)
    isAtLineStart = start.isFirst
    if isThere { lines.withBytes { write(indenting: $0) } }
  }

  private mutating func write(indenting text: UnsafeBufferPointer<UInt8>) {
    // The indentation is put together once, behind that of the partials.
    let indentOfPartials = partialIndent.count
    partialIndent.append(slice(lineIndent))
    var rest = text
    while let base = rest.baseAddress, !rest.isEmpty {
      let end = rest.offset(of: newline)
      if end > 0, isAtLineStart { output.append(partialIndent) }
      // With its line break, if it has one.
      let next = min(end + 1, rest.count)
      output.append(UnsafeBufferPointer(start: base, count: next))
      isAtLineStart = next > end
      rest = UnsafeBufferPointer(start: base + next, count: rest.count - next)
    }
    partialIndent.truncate(to: indentOfPartials)
  }

  private static func hasLineBreak(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.offset(of: newline) < text.count
  }

  // MARK: Partials

  /// Indents all lines from here on by `indent` more; returns the state to go back to.
  mutating func enterPartial(_ indent: TemplateOp.Bytes) -> (indent: Int, output: Int) {
    let state = (partialIndent.count, output.count)
    partialIndent.append(slice(indent))
    lineIndent = TemplateOp.Bytes()
    return state
  }

  /// A partial inside a line is written without its last line break, so that the line goes on.
  mutating func leavePartial(
    _ state: (indent: Int, output: Int), _ indent: TemplateOp.Bytes, isInline: Bool
  ) {
    partialIndent.truncate(to: state.indent)
    guard isInline else { return }
    lineIndent = indent
    guard isAtLineStart, output.count > state.output else { return }
    output.truncate(to: output.count - 1)
    isAtLineStart = output.isEmpty || output.withBytes { $0.last } == newline
  }

  // MARK: Lines

  @inline(__always)
  private mutating func beginLine() {
    guard isAtLineStart else { return }
    isAtLineStart = false
    if !partialIndent.isEmpty { output.append(partialIndent) }
    if lineIndent.end > lineIndent.start { output.append(slice(lineIndent)) }
  }

  private func slice(_ bytes: TemplateOp.Bytes) -> UnsafeBufferPointer<UInt8> {
    guard let pool = literals.baseAddress else { return literals }
    // The compiler of templates has put every range into the pool itself.
    return UnsafeBufferPointer(
      start: pool + Int(bytes.start), count: Int(bytes.end &- bytes.start))
  }
}

fileprivate let newline = UInt8(ascii: "\n")
