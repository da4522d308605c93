/// What `JSONKeys` points to. Immutable after `init`, freed with the last reference.
final class JSONKeyTable: @unchecked Sendable {
  struct Name {
    /// Where the name starts in `bytes`, and how long it is.
    let offset: UInt32
    let length: UInt32
    /// Where `,"name":` starts in `bytes`, and how long it is.
    let prefixOffset: UInt32
    let prefixLength: UInt32
  }

  let count: Int
  let names: UnsafeMutablePointer<Name>
  let bytes: UnsafeMutablePointer<UInt8>
  /// Positions plus one, by hash; 0 is free. At most half full, so a search always ends.
  private let buckets: UnsafeMutablePointer<UInt32>
  private let mask: Int

  convenience init(spaceSeparated text: UnsafeBufferPointer<UInt8>) {
    self.init(Layout(spaceSeparated: text))
  }

  convenience init(_ list: [String]) { self.init(Layout(list)) }

  private init(_ layout: Layout) {
    count = layout.count
    names = layout.names
    bytes = layout.bytes
    buckets = layout.buckets
    mask = layout.mask
  }

  deinit {
    names.deallocate()
    bytes.deallocate()
    buckets.deallocate()
  }

  func name(_ position: Int) -> String {
    guard position >= 0, position < count else { return "" }
    return String(
      decoding: UnsafeBufferPointer(
        start: bytes + Int(names[position].offset), count: Int(names[position].length)),
      as: UTF8.self)
  }

  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = name.baseAddress else { return position(of: bytes, 0) }
    return position(of: start, name.count)
  }

  func position(of start: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    var bucket = Self.hash(start, length) & mask
    while true {
      let found = Int(buckets[bucket])
      if found == 0 { return nil }
      if matches(found &- 1, start, length) { return found &- 1 }
      bucket = (bucket &+ 1) & mask
    }
  }

  @inline(__always)
  func matches(_ position: Int, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let name = names[position]
    return Int(name.length) == length && Self.equal(bytes + Int(name.offset), start, length)
  }

  /// `a` has at least as many bytes as `b`.
  @inline(__always)
  static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = b.baseAddress else { return true }
    return equal(a, start, b.count)
  }

  /// Compares eight bytes a step; the last step overlaps the one before.
  @inline(__always)
  private static func equal(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let a = UnsafeRawPointer(a)
    let b = UnsafeRawPointer(b)
    if count >= 8 {
      var i = 0
      while i < count &- 8 {
        if word(a + i) != word(b + i) { return false }
        i &+= 8
      }
      return word(a + (count &- 8)) == word(b + (count &- 8))
    }
    if count >= 4 {
      return half(a) == half(b) && half(a + (count &- 4)) == half(b + (count &- 4))
    }
    var i = 0
    while i < count {
      if a.load(fromByteOffset: i, as: UInt8.self) != b.load(fromByteOffset: i, as: UInt8.self) {
        return false
      }
      i &+= 1
    }
    return true
  }

  /// Length, first and last bytes: enough to tell the names of one type apart.
  @inline(__always)
  static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let bytes = UnsafeRawPointer(start)
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8 {
      first = word(bytes)
      last = word(bytes + (count &- 8))
    } else if count >= 4 {
      first = UInt64(half(bytes))
      last = UInt64(half(bytes + (count &- 4)))
    } else if count > 0 {
      first = UInt64(start[0])
      last = UInt64(start[count &- 1]) &<< 8 | UInt64(start[count &>> 1])
    }
    let product =
      (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      ^ last &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (product ^ product &>> 29) &* 0xBF58_476D_1CE4_E5B9 &>> 33)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawPointer) -> UInt64 {
    bytes.loadUnaligned(as: UInt64.self)
  }

  @inline(__always)
  private static func half(_ bytes: UnsafeRawPointer) -> UInt32 {
    bytes.loadUnaligned(as: UInt32.self)
  }
}
