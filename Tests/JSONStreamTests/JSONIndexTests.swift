import Testing

@testable import SeamstressJSON

/// What the grammar allows and forbids, row by row.
@Suite struct JSONIndexTests {
  @Test(arguments: [
    "null", " true ", "false\n", "0", "-0", "-0.0", "1e5", "1E+5", "1.5e-300", "1e400",
    "123456789012345678901234567890", "9007199254740993", "\"\"", "[]", "{}", "[[],{}]",
    "\t{\r\n\"a\" : [ 1 , 2 ] }\n", "{\"a\":1,\"a\":2}", "\"\\/\\b\\f\\n\\r\\t\\\"\\\\\\u00e9\"",
    "\"\\u0000\"", "\"\\uD83D\\uDE00\"", "\"\u{7F}\"", "\"\u{80}\u{9F}\"", "\"\u{FFFF}\u{FFFE}\"",
    "\"a\u{2028}b \u{2029} c\"", "\u{FEFF}[1]", "\"\u{FEFF}\"", "{\"\":0}", "[\"😀é\"]",
    "\"a\"        ", "{\"a\"\n:\n1}",
  ])
  func accepts(_ text: String) throws {
    _ = try JSONIndex(Array(text.utf8))
  }

  @Test(arguments: [
    ("", JSONSyntaxError.Reason.emptyDocument, 0), ("  ", .emptyDocument, 2),
    ("\u{FEFF}", .emptyDocument, 3), ("[", .unexpectedEnd, 1), ("{\"a\"", .unexpectedEnd, 4),
    ("{\"a\":", .unexpectedEnd, 5), ("[1,", .unexpectedEnd, 3), ("[1,]", .trailingComma, 3),
    ("{\"a\":1,}", .trailingComma, 7), ("[,1]", .expectedValue, 1),
    ("[1 2]", .expectedCommaOrEnd, 3),
    ("[1}", .expectedCommaOrEnd, 2), ("{\"a\" 1}", .expectedColon, 5), ("{1:2}", .expectedKey, 1),
    ("{a:1}", .expectedKey, 1), ("{'a':1}", .singleQuote, 1), ("['a']", .singleQuote, 1),
    ("1 // c", .comment, 2), ("/* c */1", .comment, 0), ("[1,#c\n2]", .comment, 3),
    ("{} {}", .trailingContent, 3), ("{\"a\":1}]", .trailingContent, 7),
    ("NaN", .unknownLiteral, 0),
    ("[Infinity]", .unknownLiteral, 1), ("[-Infinity]", .invalidNumber, 1),
    ("tru", .unknownLiteral, 0),
    ("nulL", .unknownLiteral, 0), ("falsy", .unknownLiteral, 0), ("truex", .trailingContent, 4),
    ("+1", .invalidNumber, 0), (".5", .invalidNumber, 0), ("1.", .invalidNumber, 0),
    ("01", .leadingZero, 0), ("-01", .leadingZero, 0), ("1e", .invalidNumber, 0),
    ("1e+", .invalidNumber, 0), ("-", .invalidNumber, 0), ("0x1F", .trailingContent, 1),
    ("1_000", .trailingContent, 1), ("\"a", .unterminatedString, 0), ("\"\\", .unexpectedEnd, 2),
    ("\"\\x41\"", .invalidEscape, 1), ("\"\\e\"", .invalidEscape, 1),
    ("\"\\a\"", .invalidEscape, 1),
    ("\"\\0\"", .invalidEscape, 1), ("\"\\_\"", .invalidEscape, 1), ("\"\\N\"", .invalidEscape, 1),
    ("\"\\U0041\"", .invalidEscape, 1), ("\"\\u12\"", .invalidEscape, 1),
    ("\"\\u12G4\"", .invalidEscape, 1), ("\"\\u+123\"", .invalidEscape, 1),
    ("\"\\uD83D\"", .loneSurrogate, 1), ("\"\\uDE00\"", .loneSurrogate, 1),
    ("\"\\uD83Dx\"", .loneSurrogate, 1), ("\"\\uD83D\\n\"", .loneSurrogate, 1),
    ("\"\\uD83D\\uD83D\"", .loneSurrogate, 1), ("\"\\uD83D\\u0041\"", .loneSurrogate, 1),
    ("\"a\nb\"", .controlCharacter, 2), ("\"a\tb\"", .controlCharacter, 2),
    ("\"\u{1F}\"", .controlCharacter, 1), ("\"12345678\u{0}\"", .controlCharacter, 9),
    ("\u{A0}1", .expectedValue, 0), ("[\u{0C}1]", .expectedValue, 1), ("]", .expectedValue, 0),
    ("404: Not Found", .trailingContent, 3), ("<html></html>", .expectedValue, 0),
  ])
  func refuses(_ text: String, _ reason: JSONSyntaxError.Reason, _ offset: Int) {
    #expect(throws: JSONSyntaxError(reason, at: offset)) { try JSONIndex(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ([0x22, 0xE9, 0x22], 1), ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x22, 0xC1, 0xBF, 0x22], 1),
      ([0x22, 0xE0, 0x80, 0x80, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
      ([0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
      ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1), ([0x22, 0x61, 0x80, 0x22], 2),
      ([0x22, 0xE2, 0x82], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xFF, 0x22], 1),
    ] as [([UInt8], Int)])
  func refusesMalformedUTF8(_ bytes: [UInt8], _ offset: Int) {
    #expect(throws: JSONSyntaxError(.invalidUTF8, at: offset)) { try JSONIndex(bytes) }
  }

  @Test(
    arguments: [
      [0xFE, 0xFF, 0x00, 0x31], [0xFF, 0xFE, 0x31, 0x00], [0x00, 0x31], [0x31, 0x00],
      [0x00, 0x00, 0x00, 0x31], [0xFF, 0xFE, 0x00, 0x00, 0x31, 0x00, 0x00, 0x00],
    ] as [[UInt8]])
  func namesOtherEncodings(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxError(.notUTF8Encoding, at: 0)) { try JSONIndex(bytes) }
  }

  @Test func everyPositionInAWordIsChecked() {
    for length in 0..<20 {
      let padding = String(repeating: "x", count: length)
      #expect(throws: JSONSyntaxError(.controlCharacter, at: length + 1)) {
        try JSONIndex(Array("\"\(padding)\u{01}\(padding)\"".utf8))
      }
      #expect(throws: JSONSyntaxError(.invalidEscape, at: length + 1)) {
        try JSONIndex(Array("\"\(padding)\\q\(padding)\"".utf8))
      }
      #expect(throws: JSONSyntaxError(.invalidUTF8, at: length + 1)) {
        try JSONIndex([0x22] + Array(padding.utf8) + [0x80] + Array(padding.utf8) + [0x22])
      }
    }
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8)
        + Array(String(repeating: "]", count: depth).utf8)
    }
    _ = try JSONIndex(nested(512))
    #expect(throws: JSONSyntaxError(.tooDeep, at: 512)) { try JSONIndex(nested(513)) }
    #expect(throws: JSONSyntaxError(.tooDeep, at: 512)) {
      try JSONIndex([UInt8](repeating: 0x5B, count: 2_000_000))
    }
    _ = try JSONIndex(nested(100_000), limits: JSONLimits(maximumDepth: 100_000))
  }

  @Test func sizeIsLimited() {
    #expect(throws: JSONSyntaxError(.tooLarge, at: 2)) {
      try JSONIndex(Array("[1]".utf8), limits: JSONLimits(maximumByteCount: 2))
    }
  }

  @Test func longKeysAreLegal() throws {
    let name = String(repeating: "k", count: 5_000)
    let index = try JSONIndex(Array("{\"\(name)\"\(String(repeating: " ", count: 1_100)):1}".utf8))
    #expect(index.entries[1].payload == 5_000)
  }

  @Test func tapeSkipsSubtrees() throws {
    let bytes = Array(#"{"a": [1, {"b": "x\ty"}], "c": 2.5}"#.utf8)
    let index = try JSONIndex(bytes)
    #expect(
      index.entries.map(\.kind) == [
        .object, .string, .array, .number, .object, .string, .string, .string, .number,
      ])
    #expect(index.next(after: 0) == 9)
    #expect(index.next(after: 2) == 7)
    #expect(index.next(after: 3) == 4)
    #expect(index.entries[6].hasEscapes)
    #expect(!index.entries[5].hasEscapes)
    #expect(index.text(of: index.entries[6], in: bytes) == "x\ty")
    #expect(index.entries[3].isPlainInteger)
    #expect(!index.entries[8].isPlainInteger)
    #expect(index.text(of: index.entries[8], in: bytes) == "2.5")
    #expect(index.entries[7].start == 26)
  }

  /// Every prefix of a document is an error, and every single wrong byte is an error or a value:
  /// never a crash.
  @Test func survivesTruncationAndMutation() throws {
    let bytes = Array(#"{"a":[1.5e3,-0,"é\uD83D\uDE00\n",true,null],"b":{"c":"12345678"}}"#.utf8)
    for end in 0..<bytes.count {
      #expect(throws: JSONSyntaxError.self) { try JSONIndex(Array(bytes[..<end])) }
    }
    var accepted = 0
    for position in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var mutated = bytes
        mutated[position] = byte
        if let json = try? JSON(parsing: mutated) {
          accepted += 1
          #expect(try JSON(parsing: json.description) == json)
        }
      }
    }
    #expect(accepted > bytes.count)
  }
}
