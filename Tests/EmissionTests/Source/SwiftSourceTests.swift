import SeamstressJSON
import Testing

@testable import SeamstressEmission

@Suite struct SwiftSourceTests {
  @Test func literalsReadBackAsWhatTheyWere() throws {
    var random = RandomText(seed: 1)
    var failures: [String] = []
    for _ in 0..<100_000 {
      let text = random.text(upTo: 12)
      let literal = SwiftSource.literal(text).text
      let decoded = try LiteralDecoder.decode(literal)
      let isAllowed = literal.unicodeScalars.allSatisfy(Self.isAllowed)
      if decoded != Array(text.unicodeScalars) || !isAllowed { failures.append(literal) }
    }
    #expect(failures.prefix(3) == [])
  }

  /// A raw literal has no escapes of its own: what stands in it is JSON, which has.
  @Test func jsonReadsBackAsWhatItWas() throws {
    var random = RandomText(seed: 2)
    var failures: [String] = []
    for _ in 0..<20_000 {
      let json = JSON.object(["#": .string(random.text(upTo: 12)), "b": [1, true, .null]])
      let literal = SwiftSource.json(json.description, after: ["pets", "a\"#b"]).text
      let inner = literal.dropFirst("#\"pets ab ".count).dropLast(2)
      let isPlain = inner.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "#") }
      let isWhole = literal.hasPrefix("#\"pets ab {") && literal.hasSuffix("}\"#")
      if !isPlain || !isWhole || (try? JSON(parsing: String(inner))) != json {
        failures.append(literal)
      }
    }
    #expect(failures.prefix(3) == [])
  }

  /// ASCII that can be printed, letters and digits that can be seen, and the noncharacters for
  /// which the compiler knows no escape.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    if (0xFDD0...0xFDEF).contains(scalar.value) { return true }
    let allowed: Set<Unicode.GeneralCategory> = [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber,
    ]
    return allowed.contains(scalar.properties.generalCategory)
      && !scalar.properties.isDefaultIgnorableCodePoint
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\0", #""\n\r\t\u{0}""#),
    (#"\(f())"#, #""\\(f())""#), ("\"\"\"", #""\"\"\"""#), ("größe 名前", #""größe 名前""#),
    ("e\u{301}", #""e\u{301}""#), ("\u{202E}abc", #""\u{202E}abc""#), ("\u{3164}", #""\u{3164}""#),
    ("\u{5D0}", #""\u{5D0}""#), ("👍", #""\u{1F44D}""#), ("\u{2028}", #""\u{2028}""#),
    ("\u{FFFE}", #""\u{FFFE}""#),
  ])
  func literals(_ text: String, _ literal: String) {
    #expect(SwiftSource.literal(text).text == literal)
  }

  /// `\u{FDD0}` to `\u{FDEF}` are errors in Swift, the scalars themselves are not.
  @Test func noncharactersWithoutAnEscapeStandAsTheyAre() throws {
    for value: UInt32 in [0xFDD0, 0xFDEF] {
      let text = String(try #require(Unicode.Scalar(value)))
      #expect(SwiftSource.literal(text).text == "\"\(text)\"")
    }
  }

  @Test(arguments: [
    (1.5, "1.5"), (3.0, "3.0"), (-0.5, "-0.5"), (1e300, "1e+300"),
    (.infinity, "Double.infinity"), (-.infinity, "-Double.infinity"), (.nan, "Double.nan"),
  ])
  func numbers(_ number: Double, _ source: String) {
    #expect(SwiftSource.literal(number).text == source)
  }

  @Test func interpolatesOnlyWhatIsSource() {
    let value = SwiftSource.literal("x\ny")
    let source: SwiftSource = "let a = \(value), b = \(3)"
    #expect(source.text == #"let a = "x\ny", b = 3"#)
  }

  @Test func aLineBreakLeavesNothingOfACommentLine() {
    #expect(SwiftSource.commentLine("a b").text == "a b")
    #expect(SwiftSource.commentLine("a\nimport Glibc").isEmpty)
    #expect(SwiftSource.commentLine("a\r\nimport Glibc").isEmpty)
  }
}
