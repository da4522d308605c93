import Testing

@testable import SeamstressEmission

/// What is answered eight bytes at a time, or without the tables of Unicode, is what they say.
@Suite struct CharactersTests {
  private func bytes<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  @Test func columnsAreCharacters() {
    var random = RandomText(seed: 3)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let text = random.text(upTo: 24)
      if bytes(text, { $0.columns })
        != (text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count)
      {
        wrong.append(text)
      }
    }
    for text in ["größe", "a\u{308}o", "“so” – …", "é\u{301}", "名前", "👍🏽", "a\u{200D}b"]
    where bytes(text, { $0.columns }) != text.count { wrong.append(text) }
    #expect(wrong.prefix(3) == [])
  }

  /// Each byte at each place of texts that are not, just, and more than eight bytes long.
  @Test func findsBytesWhereverTheyStand() {
    var wrong: [[UInt8]] = []
    for length in 1...18 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          text[place] = byte
          let isRight = text.withUnsafeBufferPointer { text in
            text.offsetOfUnprintable(from: 0) == (byte.isPrintable ? length : place)
              && text.offsetOfSpace(from: 0) == (byte == 0x20 ? place : length)
              && text.isASCII == (byte < 0x80)
              && text.isLiteralContent == (byte.isPrintable && byte != 0x22 && byte != 0x5C)
          }
          if !isRight { wrong.append(text) }
        }
      }
    }
    #expect(wrong.prefix(3) == [])
  }

  /// May say no for nothing, but then only where the byte behind a space is `!`.
  @Test func findsTwoSpacesWhereverTheyStand() {
    var wrong: [String] = []
    for length in 2...24 {
      for place in 0..<(length - 1) {
        for pair in ["  ", " b", "b ", " é", "é ", "!b"] {
          let text =
            String(repeating: "a", count: place) + pair
            + String(repeating: "a", count: length - place - 2)
          let isSingle = pair != "  " && !pair.contains("é")
          if bytes(text, { $0.hasSingleSpaces }) != isSingle { wrong.append(text) }
        }
      }
    }
    #expect(wrong.prefix(3) == [])
  }

  @Test func visibleScalarsAreThoseOfTheTables() {
    var wrong: [Unicode.Scalar] = []
    for scalar in (0x80...0x2FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      let isHidden =
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          true
        default: false
        }
      if scalar.isVisible == isHidden { wrong.append(scalar) }
    }
    #expect(wrong == [])
  }
}
