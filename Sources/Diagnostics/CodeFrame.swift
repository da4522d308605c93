/// The line of a source that a span starts in, with carets under the span:
///
///        |
///     12 |   access-code: {}
///        |   ^^^^^^^^^^^
///
/// Long lines are cut around the span, tabs become spaces, control characters pictures.
struct CodeFrame {
  let lineNumber: Int
  let code: String
  /// Spaces, then carets.
  let underline: String

  private static let tabWidth = 4

  private struct Cell {
    var text: String
    var width: Int
    var isMarked: Bool
  }

  init(_ span: SourceSpan, in lines: SourceLines, width: Int) {
    lineNumber = lines.position(of: span.start).line
    let line = lines.range(ofLine: lineNumber)
    let start = min(max(span.start, line.lowerBound), line.upperBound)
    let end = max(start, min(span.end, line.upperBound))
    let window = Self.window(line, around: start, width: width, in: span.file.bytes)
    var cells = Self.cells(window, marked: start..<max(end, start + 1), in: span.file.bytes)
    if start >= window.upperBound { cells.append(Cell(text: "", width: 1, isMarked: true)) }
    let cut = Self.cut(cells, to: width)
    let before = window.lowerBound > line.lowerBound || cut.lowerBound > 0 ? "…" : ""
    let after = window.upperBound < line.upperBound || cut.upperBound < cells.count ? "…" : ""
    code = before + cells[cut].map(\.text).joined() + after
    let gap = cells[cut].prefix { !$0.isMarked }.reduce(before.isEmpty ? 0 : 1) { $0 + $1.width }
    let run = cells[cut].drop { !$0.isMarked }.prefix { $0.isMarked }.reduce(0) { $0 + $1.width }
    underline =
      String(repeating: " ", count: gap) + String(repeating: "^", count: max(1, run))
  }

  /// The bytes that can matter, so that a megabyte in one line costs nothing.
  private static func window(
    _ line: Range<Int>, around offset: Int, width: Int, in bytes: [UInt8]
  ) -> Range<Int> {
    var start = max(line.lowerBound, offset - 4 * width)
    var end = min(line.upperBound, offset + 4 * width)
    while start < offset, start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private static func cells(
    _ window: Range<Int>, marked: Range<Int>, in bytes: [UInt8]
  ) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var offset = window.lowerBound
    while offset < window.upperBound {
      var next = offset + 1
      while next < window.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
      let text = String(decoding: bytes[offset..<next], as: UTF8.self)
      for scalar in text.unicodeScalars.prefix(1) {
        let cell = cell(scalar, column: column, isMarked: marked.contains(offset))
        column += cell.width
        cells.append(cell)
      }
      offset = next
    }
    return cells
  }

  private static func cell(_ scalar: Unicode.Scalar, column: Int, isMarked: Bool) -> Cell {
    guard scalar == "\t" else {
      let shown = TerminalText.picture(scalar)
      return Cell(text: String(shown), width: TerminalText.width(shown), isMarked: isMarked)
    }
    let width = tabWidth - column % tabWidth
    return Cell(text: String(repeating: " ", count: width), width: width, isMarked: isMarked)
  }

  /// Which cells fit: all, or those from some way before the mark on.
  private static func cut(_ cells: [Cell], to width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
    var start = cells.firstIndex { $0.isMarked } ?? 0
    var room = width - 2
    var before = min(width * 2 / 5, room)
    while start > 0, before >= cells[start - 1].width {
      start -= 1
      before -= cells[start].width
      room -= cells[start].width
    }
    room = width - 2
    var end = start
    while end < cells.count, room >= cells[end].width {
      room -= cells[end].width
      end += 1
    }
    return start..<max(end, min(start + 1, cells.count))
  }
}
