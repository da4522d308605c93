internal import SeamstressDocuments

/// Finds a word by its bytes.
///
///     KeywordTable<TagField>()[key]      // .name for the key `name`
///
/// Words and texts are compared as numbers, so that no string is made of one that is known, and
/// none hashed: a large document has a hundred thousand of them.
struct KeywordTable<Word: Keyword>: Sendable {
  private var slots: [(name: KeywordBytes, word: Word?)]
  private let mask: Int

  init() {
    let words = Word.allCases
    var size = 8
    while size < words.count * 4 { size *= 2 }
    slots = Array(repeating: (KeywordBytes(), nil), count: size)
    mask = size - 1
    for word in words {
      var text = word.rawValue
      let name = text.withUTF8(KeywordBytes.init)
      var place = name.hash & mask
      while slots[place].word != nil { place = (place + 1) & mask }
      slots[place] = (name, word)
    }
  }

  subscript(node: Node) -> Word? {
    let name = node.withText(KeywordBytes.init)
    var place = name.hash & mask
    while let word = slots[place].word {
      if slots[place].name == name { return word }
      place = (place + 1) & mask
    }
    return nil
  }
}

/// The bytes of a text of up to 24 bytes as three numbers. No keyword is longer, and no keyword
/// equals what is.
private struct KeywordBytes: Equatable {
  private var count = 0
  private var first: UInt64 = 0
  private var middle: UInt64 = 0
  private var last: UInt64 = 0

  init() {}

  init(_ text: UnsafeBufferPointer<UInt8>) {
    count = text.count
    let bytes = UnsafeRawBufferPointer(text)
    guard count >= 8 else {
      first = Self.short(bytes)
      return
    }
    guard count <= 24 else { return }
    first = bytes.loadUnaligned(as: UInt64.self)
    last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    if count > 16 { middle = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
  }

  /// Fewer than eight bytes as one number, by loads that overlap.
  private static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return first | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
  }

  var hash: Int {
    let mixed = (first ^ last &* 31 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}
