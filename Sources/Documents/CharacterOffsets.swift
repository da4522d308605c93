/// Turns libyaml's positions, which count characters, into byte offsets.
///
/// Positions are asked for nearly in order, so it walks from the last one; over the whole of a
/// document that is one pass. A text that is all ASCII needs no walk.
struct CharacterOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var character = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
    self.bytes = bytes
    self.isASCII = isASCII
  }

  mutating func byteOffset(of target: Int) -> Int {
    if isASCII { return min(target, bytes.count) }
    while character < target, offset < bytes.count {
      if target - character >= 8, bytes.isASCIIWord(at: offset) {
        offset += 8
        character += 8
        continue
      }
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > target, offset > 0 {
      offset -= 1
      while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from here on are there and are ASCII.
  func isASCIIWord(at offset: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(self)
    return offset + 8 <= raw.count
      && raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }
}
