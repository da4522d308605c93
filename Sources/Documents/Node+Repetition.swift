extension Array where Element == Node {
  /// False if no two of these scalars have the same text, found out without making strings. True,
  /// too, where that is left to who compares strings: Swift holds some for equal that differ in
  /// bytes.
  package var mayRepeatTexts: Bool {
    var sieve = KeySieve()
    for node in self where !node.isContainer { node.withText { sieve.noteString($0) } }
    return sieve.mayRepeat && (count <= KeyTable.threshold || isAnyThereTwice)
  }

  private var isAnyThereTwice: Bool {
    var table = KeyTable(capacity: count)
    for node in self where !node.isContainer {
      guard node.withText(\.isASCII),
        table.insert(key: node.index, value: 0, in: node.arena) == nil
      else { return true }
    }
    return false
  }
}

extension KeySieve {
  fileprivate mutating func noteString(_ text: UnsafeBufferPointer<UInt8>) {
    if text.isASCII { note(text) } else { noteUnknown() }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isASCII: Bool {
    var place = 0
    while place < count {
      if self[place] >= 0x80 { return false }
      place &+= 1
    }
    return true
  }
}
