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
  /// How many characters begin before each block; empty in a file of short lines, where a column is
  /// counted from the start of its line.
  private let begun: [UInt32]

  private static let blockSize = 1024
  /// A line over so many blocks is a long one.
  private static let longLine = 8

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
    begun = Self.hasLongLine(ended) ? Self.begun(in: file) : []
  }

  private static func hasLongLine(_ ended: [UInt32]) -> Bool {
    guard ended.count > longLine else { return false }
    return (longLine..<ended.count).contains { ended[$0] == ended[$0 - longLine] }
  }

  private static func begun(in file: SourceFile) -> [UInt32] {
    var begun: [UInt32] = []
    begun.reserveCapacity(file.bytes.count / blockSize + 1)
    file.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for start in stride(from: 0, through: bytes.count, by: blockSize) {
        begun.append(UInt32(truncatingIfNeeded: count))
        count += bytes.countOfCharacters(from: start, to: min(start + blockSize, bytes.count))
      }
    }
    return begun
  }

  /// The line alone, which costs nothing in a file of one long line.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  package func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = start(ofIndex: line)
    let end = max(start, min(offset, file.bytes.count))
    let scalars = file.bytes.withUnsafeBufferPointer { bytes in
      begun.isEmpty
        ? bytes.countOfCharacters(from: start, to: end)
        : charactersBegun(before: end, bytes) - charactersBegun(before: start, bytes)
    }
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  private func charactersBegun(before offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let block = offset / Self.blockSize
    return Int(begun[block]) + bytes.countOfCharacters(from: block * Self.blockSize, to: offset)
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

extension UnsafeBufferPointer<UInt8> {
  /// How many characters begin in a part of a text: all bytes but those that continue one.
  fileprivate func countOfCharacters(from start: Int, to end: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      count &+= self[index] & 0xC0 == 0x80 ? 0 : 1
      index &+= 1
    }
    return count
  }
}
