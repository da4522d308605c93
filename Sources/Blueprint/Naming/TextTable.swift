import SeamstressDocuments

/// Numbers texts in the order in which they come, each once, and tells them apart by their bytes.
///
///     table.insert("pet"), table.insert("id"), table.insert("pet")     // 0, 1, 0
///
/// Names are looked up some twenty thousand times in a large description, and a set of strings
/// spends several times as long on hashing them. Most scopes hold a few names, which are searched
/// in order.
struct TextTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var text: String
  }

  /// Up to this many texts are searched one by one.
  private static let few = 8

  private var entries: [Entry] = []
  /// Positions in `entries`, at most half of them used; empty where there are few.
  private var slots: [Int32] = []

  init() {}

  var count: Int { entries.count }

  func position(of text: String) -> Int? {
    entries.isEmpty ? nil : position(of: text, hash: text.seededHash)
  }

  /// - Parameter hash: `seededHash` of the text.
  func position(of text: String, hash: UInt64) -> Int? {
    if slots.isEmpty {
      var number = 0
      while number < entries.count {
        if entries[number].hash == hash, entries[number].text == text { return number }
        number &+= 1
      }
      return nil
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, entries[number].text == text { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// - Returns: The number of the text, and whether it is new.
  @discardableResult
  mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    insert(text, hash: text.seededHash)
  }

  @discardableResult
  mutating func insert(_ text: String, hash: UInt64) -> (number: Int, isNew: Bool) {
    if let known = position(of: text, hash: hash) { return (known, false) }
    let number = entries.count
    if number == 0 { entries.reserveCapacity(Self.few) }
    entries.append(Entry(hash: hash, text: text))
    if number >= Self.few { index(number) }
    return (number, true)
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

extension String {
  var seededHash: UInt64 {
    if let hash = utf8.withContiguousStorageIfAvailable(\.seededHash) { return hash }
    return Array(utf8).withUnsafeBufferPointer(\.seededHash)
  }
}

extension UnsafeBufferPointer<UInt8> {
  var seededHash: UInt64 { TextHash.of(self) }
}
