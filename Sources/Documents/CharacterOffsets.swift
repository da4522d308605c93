/// Turns libyaml's positions, which count characters, into byte offsets.
///
/// Positions are asked for nearly in order. What is kept is the run of ASCII around the last one:
/// within it the answer is a sum, and over the whole of a document the runs are looked for once.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The run of ASCII: its first character and byte, and the byte behind it.
  private var character = 0
  private var start = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    self.bytes = bytes
    end = isASCII ? bytes.count : 0
  }

  mutating func byteOffset(of target: Int) -> Int {
    let distance = target &- character
    if distance >= 0, distance <= end &- start { return start &+ distance }
    return search(target)
  }

  private mutating func search(_ target: Int) -> Int {
    while target < character, start > 0 { stepBack() }
    while target &- character > end &- start {
      character += end - start
      start = end
      guard start < bytes.count else { return start }
      if bytes[start] >= 0x80 { stepOver() }
      end = runEnd
    }
    return start &+ max(0, target &- character)
  }

  private mutating func stepBack() {
    start -= 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    character -= 1
    end = start
  }

  private mutating func stepOver() {
    start += 1
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    character += 1
  }

  /// A run is not followed without end, since whoever steps back looks for it anew.
  private var runEnd: Int {
    let limit = min(bytes.count, start + 4096)
    var place = start
    while place < limit, bytes.areASCIIWords(at: place) { place += 32 }
    while place < limit, bytes[place] < 0x80 { place += 1 }
    return place
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from here on are there and are ASCII.
  func isASCIIWord(at offset: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(self)
    return offset + 8 <= raw.count
      && raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  /// The same of thirty-two bytes.
  func areASCIIWords(at offset: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(self)
    guard offset + 32 <= raw.count else { return false }
    let first = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let second = raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    let third = raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
    let fourth = raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)
    return (first | second | third | fourth) & 0x8080_8080_8080_8080 == 0
  }
}
