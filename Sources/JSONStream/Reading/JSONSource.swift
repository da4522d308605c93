/// The bytes of a document and their tape: all that reading a value needs that keeps no state.
///
/// Apart from `JSONDocument`, which a call that only looks would copy.
@usableFromInline
struct JSONSource {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let entries: UnsafePointer<JSONIndex.Entry>
  @usableFromInline let entryCount: Int

  init(bytes: UnsafePointer<UInt8>, tape: JSONTape) {
    self.bytes = bytes
    entries = UnsafePointer(tape.base)
    entryCount = tape.count
  }

  /// The index of the entry after the subtree at `index`.
  @inlinable @inline(__always)
  func next(after index: Int) -> Int {
    let entry = entries[index]
    return entry.isContainer ? entry.payload : index &+ 1
  }
}

extension JSONSource {
  /// The position of a name, or -1. Apart, so that the loops that ask keep their registers.
  @inline(never)
  func position(of key: JSONIndex.Entry, in keys: JSONKeyTable) -> Int {
    if key.hasEscapes { return withText(of: key) { keys.position(of: $0) } ?? -1 }
    return keys.position(of: .init(bytes + (key.start &+ 1), key.payload))
  }

  /// The tape index of the first member of that name, or 0.
  func member(
    _ name: UnsafeBufferPointer<UInt8>, of object: JSONIndex.Entry, at index: Int
  ) -> Int {
    let name = JSONKeyTable.Key(name, orEmptyAt: bytes)
    let word = JSONIndex.Entry(.string, start: 0, payload: name.length).word
    var i = index &+ 1
    while i < object.payload {
      let key = entries[i]
      let isFound =
        key.word == word
        ? JSONKeyTable.Key(bytes + (key.start &+ 1), name.length).equals(name)
        : key.hasEscapes
          && withText(of: key) { JSONKeyTable.Key($0, orEmptyAt: bytes).equals(name) }
      if isFound { return i &+ 1 }
      i = next(after: i &+ 1)
    }
    return 0
  }
}

extension JSONSource {
  /// Whether a name has no escapes and is ASCII, so that it equals none of other bytes.
  func isPlain(_ key: JSONIndex.Entry) -> Bool {
    if key.hasEscapes { return false }
    let start = UnsafeRawPointer(bytes + (key.start &+ 1))
    let length = key.payload
    var all: UInt64 = 0
    var i = 0
    while i &+ 8 <= length {
      all |= (start + i).loadUnaligned(as: UInt64.self)
      i &+= 8
    }
    while i < length {
      all |= UInt64((start + i).load(as: UInt8.self))
      i &+= 1
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  /// Whether two names of equal length are written the same.
  func haveEqualBytes(_ a: JSONIndex.Entry, _ b: JSONIndex.Entry) -> Bool {
    JSONKeyTable.Key(bytes + (a.start &+ 1), a.payload)
      .equals(JSONKeyTable.Key(bytes + (b.start &+ 1), b.payload))
  }
}
