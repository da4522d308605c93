/// Numbers texts in the order in which they come, each once, and compares them by their bytes.
///
///     table.insert("pet"), table.insert("id"), table.insert("pet")     // 0, 1, 0
///
/// Names are looked up some twenty thousand times in a large description, and a set of strings
/// spends ten times as long on hashing them. Of a few texts only the hashes are compared.
struct ByteTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  /// Up to this many texts are searched one by one.
  private static let few = 8

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions in `entries`, twice as many as there may be; empty where there are few.
  private var slots: [Int32] = []

  init() {}

  var count: Int { entries.count }

  func position(of text: String) -> Int? {
    if entries.isEmpty { return nil }
    var text = text
    return text.withUTF8(position)
  }

  func position(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    entries.isEmpty ? nil : position(of: text, hash: text.seededHash)
  }

  /// - Returns: The number of the text, and whether it is new.
  @discardableResult
  mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  @discardableResult
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    let hash = text.seededHash
    if let known = position(of: text, hash: hash) { return (known, false) }
    let number = entries.count
    if number == 0 { entries.reserveCapacity(Self.few) }
    entries.append(Entry(hash: hash, start: bytes.count, count: text.count))
    bytes.append(contentsOf: text)
    if number >= Self.few { index(number) }
    return (number, true)
  }

  /// The text of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number]
    return bytes[entry.start..<entry.start + entry.count]
  }

  private func position(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    if slots.isEmpty {
      var number = 0
      while number < entries.count {
        if entries[number].hash == hash, isEqual(entries[number], text) { return number }
        number &+= 1
      }
      return nil
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isEqual(entries[number], text) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  private func isEqual(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < text.count, bytes[entry.start &+ index] == text[index] { index &+= 1 }
      return index == text.count
    }
  }

  /// Makes a text be found by its hash, and all of them anew where there is no more room.
  private mutating func index(_ number: Int) {
    guard entries.count * 2 > slots.count else { return place(number) }
    slots = Array(repeating: -1, count: max(4 * Self.few, slots.count * 2))
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count &- 1)
    while slots[slot] >= 0 { slot = (slot &+ 1) & (slots.count &- 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }
}

/// Seeded per process, so that no document can be made to collide.
private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes a step: each is folded into a product of 128 bits.
  fileprivate var seededHash: UInt64 {
    guard let base = UnsafeRawPointer(baseAddress) else { return seed }
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var index = 0
    while index &+ 8 <= count {
      hash = (hash ^ base.loadUnaligned(fromByteOffset: index, as: UInt64.self)).folded
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < count {
      rest = rest << 8 | UInt64(self[index])
      index &+= 1
    }
    return (hash ^ rest).folded
  }
}

extension UInt64 {
  fileprivate var folded: UInt64 {
    let product = multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
