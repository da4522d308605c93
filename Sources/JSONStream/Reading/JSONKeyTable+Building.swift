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
        self.init([])
        return
      }
      let (spaces, isPlain) = Self.survey(start, text.count)
      let count = spaces &+ 1
      let names = UnsafeMutablePointer<Name>.allocate(capacity: count &+ JSONKeyTable.sentinelCount)
      let bytes =
        isPlain
        ? Self.copy(plain: start, text.count, count, names)
        : Self.copy(escaping: text, count, names)
      self.init(count, names, bytes)
    }

    init(_ list: [String]) {
      let names = UnsafeMutablePointer<Name>.allocate(
        capacity: list.count &+ JSONKeyTable.sentinelCount)
      var writer = JSONWriter()
      for (position, name) in list.enumerated() {
        var name = name
        let entry = name.withUTF8 { Name($0, in: &writer) }
        (names + position).initialize(to: entry)
      }
      self.init(list.count, names, writer.copy())
    }

    private init(
      _ count: Int, _ names: UnsafeMutablePointer<Name>, _ bytes: UnsafeMutablePointer<UInt8>
    ) {
      self.count = count
      self.names = names
      self.bytes = bytes
      (names + count).initialize(repeating: .sentinel, count: JSONKeyTable.sentinelCount)
      var capacity = 4
      while capacity < count &* 2 &+ 1 { capacity &*= 2 }
      mask = capacity &- 1
      buckets = .allocate(capacity: capacity)
      buckets.initialize(repeating: 0, count: capacity)
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
  private static func copy(
    plain text: UnsafePointer<UInt8>, _ length: Int, _ count: Int,
    _ names: UnsafeMutablePointer<JSONKeyTable.Name>
  ) -> UnsafeMutablePointer<UInt8> {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: length &+ count &* 4)
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
    return bytes
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

  private static func copy(
    escaping text: UnsafeBufferPointer<UInt8>, _ count: Int,
    _ names: UnsafeMutablePointer<JSONKeyTable.Name>
  ) -> UnsafeMutablePointer<UInt8> {
    var writer = JSONWriter()
    var start = 0
    for position in 0..<count {
      var end = start
      while end < text.count, text[end] != 0x20 { end += 1 }
      let name = UnsafeBufferPointer(rebasing: text[start..<end])
      (names + position).initialize(to: .init(name, in: &writer))
      start = end + 1
    }
    return writer.copy()
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
