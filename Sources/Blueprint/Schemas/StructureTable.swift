import SeamstressDocuments

/// Numbers structures, each a list of words: equal ones have the same number.
///
///     let start = table.begin()
///     table.add(7)
///     table.end(start)          // 0, and again 0 wherever the same words are written
///
/// A structure may begin while another is being written, and ends before that one.
struct StructureTable {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
  }

  /// The structures that are being written, the outermost first, and behind them what is left of
  /// those before.
  private var open: [UInt32] = []
  private var end = 0
  /// Of all structures, one behind the other.
  private var words: [UInt32] = []
  private var entries: [Entry] = []
  /// Positions in `entries`, at most half of them used; -1 where nothing is.
  private var slots = [Int32](repeating: -1, count: 256)

  init() {}

  var count: Int { entries.count }

  func begin() -> Int { end }

  mutating func add(_ word: UInt32) {
    if end < open.count { open[end] = word } else { open.append(word) }
    end += 1
  }

  /// - Parameter start: What `begin` gave.
  mutating func end(_ start: Int) -> Int {
    let hash = open.withUnsafeBytes { [end] bytes in
      let size = MemoryLayout<UInt32>.size
      let own = UnsafeRawBufferPointer(rebasing: bytes[start * size..<end * size])
      return own.withMemoryRebound(to: UInt8.self, TextHash.of)
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].hash == hash, isOpen(entries[number], from: start) {
        end = start
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    close(from: start, hash)
    return entries.count - 1
  }

  private func isOpen(_ entry: Entry, from start: Int) -> Bool {
    let count = Int(entry.count)
    guard count == end - start else { return false }
    var place = 0
    while place < count, words[Int(entry.start) + place] == open[start + place] { place += 1 }
    return place == count
  }

  private mutating func close(from start: Int, _ hash: UInt64) {
    entries.append(
      Entry(
        hash: hash, start: Int32(truncatingIfNeeded: words.count),
        count: Int32(truncatingIfNeeded: end - start)))
    words += open[start..<end]
    end = start
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }
}
