/// Turns byte offsets of a source into lines and columns. Made once per file and run, since it reads
/// all of it: for each block it keeps how many lines end before it, and looks through the block
/// that it is asked for.
///
/// LF, CR LF and a lone CR end a line. A byte order mark is no column.
package struct SourceLines {
  package let file: SourceFile
  /// How many lines end before each block.
  private let ended: [UInt32]
  private let count: Int
  private let areLineFeeds: Bool

  private static let blockSize = 1024

  package init(_ file: SourceFile) {
    self.file = file
    var ended: [UInt32] = []
    var count = 0
    ended.reserveCapacity(file.bytes.count / Self.blockSize + 1)
    areLineFeeds = file.bytes.withUnsafeBufferPointer { bytes in
      let breaks = LineBreaks(bytes)
      for start in stride(from: 0, through: bytes.count, by: Self.blockSize) {
        ended.append(UInt32(truncatingIfNeeded: count))
        count += breaks.count(from: start, to: min(start + Self.blockSize, bytes.count))
      }
      return breaks.areLineFeeds
    }
    self.ended = ended
    self.count = count + 1
  }

  /// The line alone, which costs nothing in a file of one long line.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  package func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = start(ofIndex: line)
    let end = max(start, min(offset, file.bytes.count))
    let scalars = file.bytes[start..<end].lazy.filter { $0 & 0xC0 != 0x80 }.count
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The bytes of a line without its break.
  package func range(ofLine line: Int) -> Range<Int> {
    guard (1...count).contains(line) else { return 0..<0 }
    let start = start(ofIndex: line - 1)
    var end = line < count ? self.start(ofIndex: line) : file.bytes.count
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Where the line starts before which so many end.
  private func start(ofIndex index: Int) -> Int {
    guard index > 0 else { return file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
    var (low, high) = (0, ended.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(ended[middle]) < index { low = middle } else { high = middle }
    }
    return file.bytes.withUnsafeBufferPointer {
      breaks($0).place(behind: index - Int(ended[low]), from: low * Self.blockSize)
    }
  }

  /// How many lines end before the offset.
  private func lineIndex(of offset: Int) -> Int {
    let end = min(max(offset, 0), file.bytes.count)
    let block = end / Self.blockSize
    return file.bytes.withUnsafeBufferPointer {
      Int(ended[block]) + breaks($0).count(from: block * Self.blockSize, to: end)
    }
  }

  private func breaks(_ bytes: UnsafeBufferPointer<UInt8>) -> LineBreaks {
    LineBreaks(bytes, areLineFeeds: areLineFeeds)
  }
}
