/// Hashes texts by eight bytes a step, a multiplication each: `Hasher` takes three times as long
/// for the short names of a document.
///
/// Seeded per process, and the product folded over its whole width, so that no document can be made
/// to collide.
enum TextHash {
  private static let seeds = (
    UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max)
  )

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
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
    return Int(truncatingIfNeeded: mixed(hash ^ rest, second ^ first))
  }

  /// A number that equal texts share, and few others: of the first eight bytes and the last.
  static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count
    guard count >= 8 else { return short(raw) }
    let first = raw.loadUnaligned(as: Int.self)
    let last = raw.loadUnaligned(fromByteOffset: count - 8, as: Int.self)
    return first ^ last &* 31 ^ count
  }

  private static func short(_ raw: UnsafeRawBufferPointer) -> Int {
    let count = raw.count
    guard count >= 4 else {
      return count == 0 ? 0 : Int(raw[0]) | Int(raw[count / 2]) << 8 | Int(raw[count - 1]) << 16
    }
    let first = Int(raw.loadUnaligned(as: UInt32.self))
    return first ^ Int(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
  }

  private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}
