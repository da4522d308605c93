import SeamstressBlueprint

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
  var columns: Int {
    allBytes { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).count
  }

  func countOfLeading(_ byte: UInt8) -> Int {
    guard let start = baseAddress else { return 0 }
    var index = 0
    while index < count, start[index] == byte { index &+= 1 }
    return index
  }

  /// The bytes between those that are `separator`; also between two in a row.
  @inline(__always)
  func forEachPart(separatedBy separator: UInt8, _ body: (Self) -> Void) {
    guard let base = baseAddress else { return body(self) }
    var start = 0
    var end = 0
    while end < count {
      if base[end] == separator {
        body(Self(start: base + start, count: end &- start))
        start = end &+ 1
      }
      end &+= 1
    }
    body(Self(start: base + start, count: end &- start))
  }
}

extension String {
  /// The bytes between those that are `separator`, which is ASCII; also between two in a row.
  @inline(__always)
  func forEachPart(
    separatedBy separator: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var text = self
    text.withUTF8 { $0.forEachPart(separatedBy: separator, body) }
  }

  /// Without the scalars that a reader would not see, line breaks among them.
  var withoutInvisible: String {
    if allBytes({ $0.isPrintable }) { return self }
    return String(UnicodeScalarView(unicodeScalars.filter(\.isVisible)))
  }
}

extension Unicode.Scalar {
  var isLetter: Bool {
    value < 0x80 ? UInt8(truncatingIfNeeded: value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }

  /// Not a control, format, surrogate, private-use or unassigned scalar, nor a line separator.
  var isVisible: Bool {
    if value < 0x80 { return value >= 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }
}
