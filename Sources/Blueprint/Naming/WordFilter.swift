/// Says of nearly every name that it is none of a few words, without looking it up: hardly any begins
/// and ends as one of them and is as long.
struct WordFilter {
  /// For each first byte, the lengths of the words that begin with it, as bits.
  private var lengths = [UInt32](repeating: 0, count: 128)
  /// For each first byte, the last bytes, by their five lowest bits.
  private var ends = [UInt32](repeating: 0, count: 128)

  /// - Parameter words: ASCII, each shorter than 32 bytes.
  init(_ words: Set<String>) {
    for word in words {
      guard let first = word.utf8.first, let last = word.utf8.last, first < 128 else { continue }
      lengths[Int(first)] |= 1 << UInt32(word.utf8.count)
      ends[Int(first)] |= 1 << UInt32(last & 31)
    }
  }

  /// False where the name is none of the words.
  func mayBeWord(_ name: String) -> Bool {
    let answer = name.utf8.withContiguousStorageIfAvailable { bytes in
      guard let first = bytes.first, let last = bytes.last, first < 128, bytes.count < 32 else {
        return false
      }
      return lengths[Int(first)] >> UInt32(bytes.count) & 1 == 1
        && ends[Int(first)] >> UInt32(last & 31) & 1 == 1
    }
    return answer ?? true
  }
}
