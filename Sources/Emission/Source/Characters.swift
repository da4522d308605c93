import SeamstressBlueprint
import SeamstressTemplating

// Questions about characters that the encoders ask of each byte of a document. Nearly all text is
// printable ASCII, where bytes answer them a hundred times faster than graphemes and properties.

extension UInt8 {
  /// ASCII from the space to the tilde.
  var isPrintable: Bool { self &- 0x20 < 0x5F }
}

extension StringProtocol {
  /// How many columns the text takes, as far as that can be told from a text.
  var columns: Int { allBytes { $0 < 0x80 } ? utf8.count : count }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether all bytes are ASCII, looked at eight at a time.
  var isASCII: Bool {
    guard let start = baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    var index = 0
    while index &+ 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if bytes & 0x8080_8080_8080_8080 != 0 { return false }
      index &+= 8
    }
    while index < count {
      if start[index] >= 0x80 { return false }
      index &+= 1
    }
    return true
  }

  /// Where a space stands, from a place on, or the number of bytes. Words are short, so they are
  /// looked at eight bytes at a time rather than by a call.
  func offsetOfSpace(from start: Int) -> Int {
    guard let base = baseAddress else { return count }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index &+ 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let others = bytes ^ 0x2020_2020_2020_2020
      // The highest bit of the first byte that is zero, perhaps with bits above it.
      let spaces = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
      if spaces != 0 { return index &+ spaces.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < count, base[index] != 0x20 { index &+= 1 }
    return index
  }

  /// Where the last word ends that begins at a place or after it and needs no more than some bytes
  /// from there, but not before the end of the first.
  func endOfWords(from start: Int, within room: Int) -> Int {
    guard let base = baseAddress, room < count &- start else { return count }
    var end = start &+ Swift.max(room, 0)
    while end > start, base[end] != 0x20 { end &-= 1 }
    return end > start ? end : offsetOfSpace(from: start &+ Swift.max(room, 0))
  }

  /// Where the first byte stands that is not printable ASCII, from a place on, or the number of
  /// bytes. They are looked at eight at a time.
  func offsetOfUnprintable(from start: Int) -> Int {
    guard let base = baseAddress else { return count }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index &+ 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The highest bits of bytes below 0x20, and of those from 0x7F on.
      let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
      let others = (bytes &+ 0x0101_0101_0101_0101) | bytes
      if (controls | others) & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 8
    }
    while index < count, base[index].isPrintable { index &+= 1 }
    return index
  }

  /// Whether all bytes stand in a string literal as they are: printable ASCII without quotes and
  /// backslashes. They are looked at eight at a time.
  var isLiteralContent: Bool {
    guard let base = baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index &+ 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
      let others = (bytes &+ 0x0101_0101_0101_0101) | bytes
      let (quotes, slashes) = (bytes ^ 0x2222_2222_2222_2222, bytes ^ 0x5C5C_5C5C_5C5C_5C5C)
      // The highest bit of the first byte that is zero, perhaps with bits above it.
      let marks =
        (quotes &- 0x0101_0101_0101_0101) & ~quotes | (slashes &- 0x0101_0101_0101_0101) & ~slashes
      if (controls | others | marks) & 0x8080_8080_8080_8080 != 0 { return false }
      index &+= 8
    }
    while index < count {
      let byte = base[index]
      if !byte.isPrintable || byte == 0x22 || byte == 0x5C { return false }
      index &+= 1
    }
    return true
  }

  /// Whether these are ASCII with no two spaces in a row. May be false where they are.
  var hasSingleSpaces: Bool {
    guard let base = baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var index = 0
    // Each step looks at the last byte of the one before once more.
    while index &+ 8 <= count {
      let bytes = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let others = bytes ^ 0x2020_2020_2020_2020
      let spaces = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
      if spaces & (spaces &>> 8) | bytes & 0x8080_8080_8080_8080 != 0 { return false }
      index &+= 7
    }
    while index < count {
      if base[index] >= 0x80 { return false }
      if base[index] == 0x20, index &+ 1 < count, base[index &+ 1] == 0x20 { return false }
      index &+= 1
    }
    return true
  }

  /// How many columns the text takes, as far as that can be told from a text.
  var columns: Int {
    if isASCII { return count }
    var columns = 0
    var index = 0
    while index < count, let scalar = scalar(at: index), scalar.value.isColumn {
      columns &+= 1
      index &+= scalar.length
    }
    return index == count ? columns : String(decoding: self, as: UTF8.self).count
  }

  func countOfLeading(_ byte: UInt8) -> Int {
    guard let start = baseAddress else { return 0 }
    var index = 0
    while index < count, start[index] == byte { index &+= 1 }
    return index
  }

  /// The same without the bytes at its end that are `byte`.
  func trimmingEnd(_ byte: UInt8) -> Self {
    guard let start = baseAddress else { return self }
    var end = count
    while end > 0, start[end &- 1] == byte { end &-= 1 }
    return Self(start: start, count: end)
  }

  /// The bytes between those that are `separator`; also between two in a row.
  @inline(__always)
  func forEachPart(separatedBy separator: UInt8, _ body: (Self) -> Void) {
    var rest = self
    while let base = rest.baseAddress {
      let end = rest.offset(of: separator)
      body(Self(start: base, count: end))
      if end == rest.count { return }
      rest = Self(start: base + end + 1, count: rest.count - end - 1)
    }
    if baseAddress == nil { body(self) }
  }

  /// The scalar that begins at a place of a text, which is UTF-8, and how many bytes it takes.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard let start = baseAddress, index < count else { return nil }
    let first = start[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for next in 1..<length { value = value << 6 | UInt32(start[index + next] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    value < 0x80 ? UInt8(truncatingIfNeeded: value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }

  /// Not a control, format, surrogate, private-use or unassigned scalar, nor a line separator.
  var isVisible: Bool {
    if value < 0x80 { return value >= 0x20 && value < 0x7F }
    if isColumn { return true }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  /// Visible, and never part of a character of several scalars: printable ASCII, Latin letters, and
  /// the dashes, quotes and dots of General Punctuation. For all others one has to look them up.
  fileprivate var isColumn: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2027: true
    default: false
    }
  }
}
