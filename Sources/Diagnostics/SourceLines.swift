/// Where the lines of a source start, to turn byte offsets into lines and columns. Made once per
/// file and run, since finding the breaks means reading all of it.
///
/// LF, CR LF and a lone CR end a line. A byte order mark is no column.
package struct SourceLines {
  package let file: SourceFile
  private let starts: [UInt32]

  package init(_ file: SourceFile) {
    self.file = file
    var starts: [UInt32] = [file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    // Growing would hold them twice for a moment.
    starts.reserveCapacity(file.bytes.count / 24 + 1)
    file.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var offset = 0
      while offset < bytes.count {
        offset = Self.nextBreak(base, from: offset, bytes.count)
        guard offset < bytes.count else { return }
        offset &+=
          base[offset] == 0x0D && offset + 1 < bytes.count && base[offset + 1] == 0x0A ? 2 : 1
        starts.append(UInt32(truncatingIfNeeded: offset))
      }
    }
    self.starts = starts
  }

  /// The next LF or CR, eight bytes a step: documents are long, and this also runs unoptimised.
  private static func nextBreak(
    _ base: UnsafePointer<UInt8>, from start: Int, _ count: Int
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    while offset &+ 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
      let lineFeed = word ^ (ones &* 0x0A)
      let carriageReturn = word ^ (ones &* 0x0D)
      let found =
        ((lineFeed &- ones) & ~lineFeed | (carriageReturn &- ones) & ~carriageReturn) & high
      // The lowest bit that is set is exact.
      if found != 0 { return offset &+ found.trailingZeroBitCount &>> 3 }
      offset &+= 8
    }
    while offset < count, base[offset] != 0x0A, base[offset] != 0x0D { offset &+= 1 }
    return offset
  }

  /// The line alone, which costs nothing in a file of one long line.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  package func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let start = Int(starts[line])
    let end = max(start, min(offset, file.bytes.count))
    let scalars = file.bytes[start..<end].lazy.filter { $0 & 0xC0 != 0x80 }.count
    return SourcePosition(line: line + 1, column: scalars + 1)
  }

  /// The bytes of a line without its break.
  package func range(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line - 1) else { return 0..<0 }
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : file.bytes.count
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The last line that starts at or before the offset, counted from 0.
  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
