extension JSONWriter {
  @inline(__always)
  mutating func appendByte(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (base + count).update(from: bytes, count: length)
    count &+= length
  }

  /// Counts bytes that were written directly into reserved room.
  @inline(__always)
  mutating func advance(_ length: Int) { count &+= length }

  /// Copies what was written so far to memory that has room for `count` bytes.
  func copy(to memory: UnsafeMutablePointer<UInt8>) {
    memory.initialize(from: base, count: count)
  }
}
