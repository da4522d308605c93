/// What `JSONKeys` points to. Immutable after `init`, freed with the last reference.
final class JSONKeyTable: @unchecked Sendable {
  struct Name {
    /// As in `Key`.
    var word: UInt64 = 0
    /// Where the name starts in `bytes`.
    let offset: UInt32
    /// What an entry says that holds this name and no escapes: it is a string, and how long.
    let entryWord: UInt32
    /// Where `,"name":` starts in `bytes`, and how long it is.
    let prefixOffset: UInt32
    let prefixLength: UInt32

    var length: Int { Int(entryWord &>> 4) }

    /// Equal to no name, because no entry says so.
    static let sentinel = Name(offset: 0, entryWord: 0, prefixOffset: 0, prefixLength: 0)

    init(offset: UInt32, entryWord: UInt32, prefixOffset: UInt32, prefixLength: UInt32) {
      self.offset = offset
      self.entryWord = entryWord
      self.prefixOffset = prefixOffset
      self.prefixLength = prefixLength
    }
  }

  /// How many names are compared before one is searched for by its hash, and how many sentinels
  /// therefore follow the last name.
  static let sentinelCount = 4

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

  // Buckets and bytes lie in the same piece of memory.
  deinit { names.deallocate() }

  func name(_ position: Int) -> String {
    guard position >= 0, position < count else { return "" }
    return String(
      decoding: UnsafeBufferPointer(
        start: bytes + Int(names[position].offset), count: names[position].length),
      as: UTF8.self)
  }

  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let position = self.position(of: Key(name, orEmptyAt: bytes))
    return position < 0 ? nil : position
  }

  /// The position of a name if it is the expected one or one of the next few; else -1.
  @inline(__always)
  func position(
    of key: JSONIndex.Entry, in text: UnsafePointer<UInt8>, near expected: Int
  ) -> Int {
    let name = Key(text + (key.start &+ 1), key.payload)
    var candidate = names + expected
    // Counted along, since the way back from an address to a position is a division.
    var position = expected
    while candidate.pointee.word != name.word {
      position &+= 1
      if position == expected &+ Self.sentinelCount { return -1 }
      candidate += 1
    }
    // Escaped names are as rare as they are slow, and their entries are equal to none of these.
    let isFound =
      candidate.pointee.entryWord == key.word
      && name.startsLike(bytes + Int(candidate.pointee.offset))
    return isFound ? position : -1
  }

  /// The position of a name, or -1.
  @inline(never)
  func position(of key: Key) -> Int {
    var bucket = key.hash & mask
    while true {
      let found = Int(buckets[bucket]) &- 1
      if found < 0 || matches(found, key) { return found }
      bucket = (bucket &+ 1) & mask
    }
  }

  @inline(__always)
  private func matches(_ position: Int, _ key: Key) -> Bool {
    key.equals(names + position, in: bytes)
  }
}

extension JSONKeyTable {
  /// A name that is looked for.
  struct Key {
    let start: UnsafePointer<UInt8>
    let length: Int
    /// Of eight bytes or more the last eight; else all of them. Of names of equal length those of
    /// eight bytes or less are the same where this is.
    let word: UInt64

    @inline(__always)
    init(_ start: UnsafePointer<UInt8>, _ length: Int) {
      self.start = start
      self.length = length
      let bytes = UnsafeRawPointer(start)
      if length >= 8 {
        word = (bytes + (length &- 8)).loadUnaligned(as: UInt64.self)
      } else if length >= 4 {
        let last = (bytes + (length &- 4)).loadUnaligned(as: UInt32.self)
        word = UInt64(bytes.loadUnaligned(as: UInt32.self)) | UInt64(last) &<< 32
      } else if length > 0 {
        word =
          UInt64(start[0]) | UInt64(start[length &>> 1]) &<< 8 | UInt64(start[length &- 1]) &<< 16
      } else {
        word = 0
      }
    }

    /// Of no bytes there may be no address.
    init(_ name: UnsafeBufferPointer<UInt8>, orEmptyAt start: UnsafePointer<UInt8>) {
      self.init(name.baseAddress ?? start, name.count)
    }

    /// Length, first and last bytes: enough to tell the names of one type apart.
    @inline(__always)
    var hash: Int {
      let first = length > 8 ? UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) : 0
      let product =
        (word ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
        ^ first &* 0xC2B2_AE3D_27D4_EB4F
      return Int(truncatingIfNeeded: (product ^ product &>> 29) &* 0xBF58_476D_1CE4_E5B9 &>> 33)
    }

    @inline(__always)
    func equals(_ name: UnsafePointer<Name>, in bytes: UnsafePointer<UInt8>) -> Bool {
      name.pointee.word == word && name.pointee.length == length
        && startsLike(bytes + Int(name.pointee.offset))
    }

    /// Whether a name of equal length and word has the same bytes before the last eight. Compares
    /// eight a step; the last step overlaps what the word holds.
    @inline(__always)
    func startsLike(_ name: UnsafePointer<UInt8>) -> Bool {
      let a = UnsafeRawPointer(start)
      let b = UnsafeRawPointer(name)
      var i = 0
      while i < length &- 8 {
        if (a + i).loadUnaligned(as: UInt64.self) != (b + i).loadUnaligned(as: UInt64.self) {
          return false
        }
        i &+= 8
      }
      return true
    }

    @inline(__always)
    func equals(_ other: Key) -> Bool {
      word == other.word && length == other.length && startsLike(other.start)
    }
  }
}
