/// A hash table from the texts of key nodes to a number, which compares keys by their UTF-8 bytes.
///
/// Swift's `String` holds "é" and "e" with a combining accent for equal; two keys of a document
/// that differ so are two keys.
struct KeyTable {
  /// Objects of up to this many members are searched in order instead.
  static let threshold = 12

  private var slots: [Slot]
  private var mask: Int
  private var count = 0

  private struct Slot {
    var key: Int32 = -1
    var value: Int32 = 0
    var hash: Int = 0
  }

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// Makes room for `more` keys beyond those that are there.
  mutating func reserve(_ more: Int) {
    guard (count + more) * 2 > slots.count else { return }
    var larger = KeyTable(capacity: (count + more) * 2)
    for slot in slots where slot.key >= 0 { larger.move(slot) }
    self = larger
  }

  /// Adds what another table has, so that no text is looked at.
  private mutating func move(_ slot: Slot) {
    var place = slot.hash & mask
    while slots[place].key >= 0 { place = (place + 1) & mask }
    slots[place] = slot
    count += 1
  }

  /// Adds a key unless an equal one is there; returns the value of that one.
  @discardableResult
  mutating func insert(key: Int, value: Int, in arena: NodeArena) -> Int? {
    let hash = arena.withText(of: key) { Int(truncatingIfNeeded: TextHash.of($0)) }
    var place = hash & mask
    while slots[place].key >= 0 {
      if slots[place].hash == hash, arena.haveEqualTexts(Int(slots[place].key), key) {
        return Int(slots[place].value)
      }
      place = (place + 1) & mask
    }
    count += 1
    slots[place] = Slot(key: Int32(key), value: Int32(value), hash: hash)
    return nil
  }

  func find(_ name: UnsafeBufferPointer<UInt8>, in arena: NodeArena) -> Int? {
    let hash = Int(truncatingIfNeeded: TextHash.of(name))
    var place = hash & mask
    while slots[place].key >= 0 {
      if slots[place].hash == hash, arena.text(of: Int(slots[place].key), equals: name) {
        return Int(slots[place].value)
      }
      place = (place + 1) & mask
    }
    return nil
  }
}
