/// Tells, of nearly all objects, that no key occurs in them twice, without comparing keys.
///
/// Each key sets a bit in two words. A key whose two bits are both set may be there already, and
/// then `DuplicateKey` looks; in an object of ten members that is one time in twenty.
struct KeySieve {
  private(set) var mayRepeat = false
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  mutating func note(_ key: UnsafeBufferPointer<UInt8>) {
    let mixed = Self.mark(UnsafeRawBufferPointer(key)) &* 0x9E37_79B9_7F4A_7C15
    let bits = (UInt64(1) &<< (mixed &>> 58), UInt64(1) &<< (mixed &>> 52 & 63))
    mayRepeat = mayRepeat || (first & bits.0 != 0 && second & bits.1 != 0)
    first |= bits.0
    second |= bits.1
  }

  /// A key whose text is not at hand.
  mutating func noteUnknown() { mayRepeat = true }

  /// A number that equal keys share, of their first eight bytes and their last, by loads that
  /// overlap.
  private static func mark(_ key: UnsafeRawBufferPointer) -> UInt64 {
    let count = key.count
    if count >= 8 {
      let start = key.loadUnaligned(as: UInt64.self)
      let end = key.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      return start &+ end &* 31 &+ UInt64(truncatingIfNeeded: count)
    }
    if count >= 4 {
      let start = UInt64(key.loadUnaligned(as: UInt32.self))
      let end = UInt64(key.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      return start | end << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(key[0]) | UInt64(key[count / 2]) << 8 | UInt64(key[count &- 1]) << 16
  }
}
