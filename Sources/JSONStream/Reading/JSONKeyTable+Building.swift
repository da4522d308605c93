extension JSONKeyTable {
  /// The names of a type as its table wants them. Every type pays for this on first use, so it
  /// makes no arrays, whose types the runtime would have to build first.
  struct Layout {
    let count: Int
    let names: UnsafeMutablePointer<Name>
    let bytes: UnsafeMutablePointer<UInt8>
    let buckets: UnsafeMutablePointer<UInt32>
    let mask: Int

    /// Names with single spaces between them.
    init(spaceSeparated text: UnsafeBufferPointer<UInt8>) {
      guard let start = text.baseAddress, !text.isEmpty else {
        self.init([] as [String])
        return
      }
      let (spaces, isPlain) = Self.survey(start, text.count)
      if isPlain {
        self.init(plain: start, text.count, spaces &+ 1)
      } else {
        self.init(text.split(separator: 0x20, omittingEmptySubsequences: false).map { Array($0) })
      }
    }

    init(_ list: [String]) { self.init(list.map { Array($0.utf8) }) }

    /// Names that may need escapes.
    private init(_ list: [[UInt8]]) {
      var writer = JSONWriter()
      let entries = list.map { name in
        name.withUnsafeBufferPointer { Name($0, in: &writer) }
      }
      self.init(count: list.count, byteCount: writer.count)
      for (position, entry) in entries.enumerated() {
        (names + position).initialize(to: entry)
      }
      writer.copy(to: bytes)
      fillBuckets()
    }

    /// Names with single spaces between them that need no escapes.
    private init(plain text: UnsafePointer<UInt8>, _ length: Int, _ count: Int) {
      self.init(count: count, byteCount: length &+ count &* 4)
      copy(plain: text, length)
      fillBuckets()
    }

    /// One piece of memory, in which neither names nor bytes are written yet.
    private init(count: Int, byteCount: Int) {
      var capacity = 4
      while capacity < count &* 2 &+ 1 { capacity &*= 2 }
      self.count = count
      mask = capacity &- 1
      let nameSize = (count &+ JSONKeyTable.sentinelCount) &* MemoryLayout<Name>.stride
      let bucketSize = capacity &* MemoryLayout<UInt32>.stride
      let memory = UnsafeMutableRawPointer.allocate(
        byteCount: nameSize &+ bucketSize &+ byteCount, alignment: MemoryLayout<Name>.alignment)
      names = memory.assumingMemoryBound(to: Name.self)
      (names + count).initialize(repeating: .sentinel, count: JSONKeyTable.sentinelCount)
      buckets = (memory + nameSize).initializeMemory(
        as: UInt32.self, repeating: 0, count: capacity)
      bytes = (memory + (nameSize &+ bucketSize)).assumingMemoryBound(to: UInt8.self)
    }

    private func fillBuckets() {
      for position in 0..<count {
        let key = Key(bytes + Int(names[position].offset), names[position].length)
        names[position].word = key.word
        var bucket = key.hash & mask
        while buckets[bucket] != 0 { bucket = (bucket &+ 1) & mask }
        buckets[bucket] = UInt32(truncatingIfNeeded: position &+ 1)
      }
    }
  }
}

extension JSONKeyTable.Layout {
  /// How many spaces there are, and whether the writer has nothing to escape. At most 255 words of
  /// eight bytes are counted at once, each byte of a word by itself.
  private static func survey(
    _ text: UnsafePointer<UInt8>, _ length: Int
  ) -> (spaces: Int, isPlain: Bool) {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var (spaces, marks) = (0, UInt64(0))
    var i = 0
    while i &+ 8 <= length {
      let end = min(length, i &+ 8 &* 255)
      var counts: UInt64 = 0
      while i &+ 8 <= end {
        let word = UnsafeRawPointer(text + i).loadUnaligned(as: UInt64.self)
        marks |= JSONWriter.bytesToEscape(in: word)
        // The high bit of each byte that is a space.
        let other = word ^ 0x2020_2020_2020_2020
        counts &+= ~(((other & low) &+ low) | other | low) &>> 7
        i &+= 8
      }
      let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts &>> 8 & 0x00FF_00FF_00FF_00FF)
      spaces &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
    }
    while i < length {
      if text[i] == 0x20 { spaces &+= 1 }
      if text[i] < 0x20 || text[i] == 0x22 || text[i] == 0x5C { marks = 1 }
      i &+= 1
    }
    return (spaces, marks == 0)
  }

  /// `,"name":` for each, in which the name stands as it is.
  private func copy(plain text: UnsafePointer<UInt8>, _ length: Int) {
    var input = text
    let end = text + length
    var output = bytes
    for position in 0..<count {
      let start = output
      output[0] = 0x2C
      output[1] = 0x22
      output += 2
      let length = Self.copyWord(input, end, output)
      input += length
      output += length
      output[0] = 0x22
      output[1] = 0x3A
      output += 2
      input += 1
      (names + position).initialize(to: .init(prefix: start - bytes, end: output - bytes))
    }
  }

  /// Copies the bytes before the next space and returns how many they are. Writes whole words, and
  /// so more than those, but never more than the input has left.
  private static func copyWord(
    _ input: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    _ output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let length = end - input
    var i = 0
    while i &+ 8 <= length {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(input + i).loadUnaligned(as: UInt64.self))
      UnsafeMutableRawPointer(output + i).storeBytes(of: word.littleEndian, as: UInt64.self)
      // The high bit of each byte that is a space; the lowest is exact.
      let other = word ^ 0x2020_2020_2020_2020
      let spaces = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
      if spaces != 0 { return i &+ spaces.trailingZeroBitCount &>> 3 }
      i &+= 8
    }
    while i < length, input[i] != 0x20 {
      output[i] = input[i]
      i &+= 1
    }
    return i
  }
}

extension JSONKeyTable.Name {
  /// A name that needs no escape, by where `,"name":` starts and ends.
  fileprivate init(prefix start: Int, end: Int) {
    self.init(
      offset: UInt32(truncatingIfNeeded: start &+ 2), entryWord: Self.entryWord(end &- start &- 4),
      prefixOffset: UInt32(truncatingIfNeeded: start),
      prefixLength: UInt32(truncatingIfNeeded: end &- start))
  }

  /// Appends the bytes of a name, and what the writer puts before its value.
  fileprivate init(_ name: UnsafeBufferPointer<UInt8>, in writer: inout JSONWriter) {
    let offset = writer.count
    if let start = name.baseAddress { writer.append(start, name.count) }
    let prefix = writer.count
    writer.appendByte(0x2C)
    writer.string(name)
    writer.appendByte(0x3A)
    self.init(
      offset: UInt32(truncatingIfNeeded: offset), entryWord: Self.entryWord(name.count),
      prefixOffset: UInt32(truncatingIfNeeded: prefix),
      prefixLength: UInt32(truncatingIfNeeded: writer.count &- prefix))
  }

  private static func entryWord(_ length: Int) -> UInt32 {
    JSONIndex.Entry(.string, start: 0, payload: length).word
  }
}
