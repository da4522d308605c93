import Testing

@testable import SeamstressJSON

@Suite struct TextTests {
  /// Texts of which each two of a length differ in one byte only, and some that are not ASCII.
  private static let texts: [String] = {
    var texts = [#"a "quoted" text of some length"#, "a text with a line\nbreak in it", "short"]
    for length in [15, 16, 17, 24, 25, 40, 70] {
      for place in 0..<length {
        var text = [Character](repeating: "a", count: length)
        text[place] = "x"
        texts.append(String(text))
        text[place] = "é"
        texts.append(String(text))
      }
    }
    return texts
  }()

  @Test func textsThatAreRepeatedStayWhatTheyAre() throws {
    let texts = (0..<6).flatMap { round in round % 2 == 0 ? Self.texts : Self.texts.reversed() }
    let bytes = try JSONEncoding.encode(texts)
    let read = try JSONDecoding.decode([String].self, from: bytes)
    #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    #expect(try JSON(parsing: bytes).array?.compactMap(\.string) == texts)
  }

  @Test func namesThatAreRepeatedStayWhatTheyAre() throws {
    let object = Dictionary(uniqueKeysWithValues: Self.texts.enumerated().map { ($1, $0) })
    let bytes = try JSONEncoding.encode([object, object, object])
    #expect(try JSONDecoding.decode([[String: Int]].self, from: bytes) == [object, object, object])
  }

  /// Half as many texts as there are places, so that some want the same one.
  @Test func equalTextsShareOneString() {
    var texts = JSONTexts()
    defer { texts.deallocate() }
    let words = (0..<256).map { "text number \($0 + 10_000) of many" }
    let bytes = Array(words.joined(separator: " ").utf8)
    let length = words[0].utf8.count
    var shared = 0
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for number in words.indices {
        // There is a quote before every text.
        let offset = number * (length + 1)
        let read = (0..<4).map { _ in texts.string(start - 1, at: offset + 1, length) }
        #expect(read == Array(repeating: words[number], count: 4))
        if Self.address(of: read[2]) == Self.address(of: read[3]) { shared += 1 }
      }
    }
    #expect(shared > 128)
    #expect(texts.isWorthIt)
  }

  @Test func nobodyLooksForEqualTextsWhereThereAreNone() {
    var texts = JSONTexts()
    defer { texts.deallocate() }
    let bytes = Array((0..<5_000).map { "text number \($0 + 10_000)" }.joined().utf8)
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      for number in 0..<5_000 where texts.isWorthIt {
        let text = texts.string(start - 1, at: number * 17 + 1, 17)
        #expect(text == "text number \(number + 10_000)")
      }
    }
    #expect(!texts.isWorthIt)
  }

  private static func address(of text: String) -> UnsafePointer<UInt8>? {
    text.utf8.withContiguousStorageIfAvailable { $0.baseAddress } ?? nil
  }

  /// Only what the description says is known without reading it.
  @Test(arguments: [
    (#"{"kind":"a kind of some length"}"#, "a kind of some length"),
    (#"{"kind":"a kind of same length"}"#, "a kind of same length"),
    (#"{"kind":"a kind of \u0073ome length"}"#, "a kind of some length"),
    (#"{"kind":""}"#, ""),
    (#"{"other":"a kind of same length"}"#, "a kind of some length"),
    (#"{"kind":null}"#, nil),
    (#"{"kind":1}"#, nil),
  ])
  func textsWithADefault(_ text: String, _ expected: String?) {
    let keys = JSONKeys("kind")
    let read = try? JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
      let object = try json.object(keys)
      return try object.finished(object.value(0, default: "a kind of some length"))
    }
    #expect(read == expected)
  }
}
