import Foundation
import Testing

@testable import SeamstressJSON

@Suite struct EnumTests {
  @Test func knownAndUnknownValuesRoundTripByteForByte() throws {
    for text in [
      #""code""#, #""card""#, #""mobile_key""#, #""""#, #""Code""#, "\"é\"", "\"e\u{301}\"",
    ] {
      #expect(Array(try encode(decode(text, as: Method.self)).utf8) == Array(text.utf8))
    }
    #expect(try decode(#""code""#, as: Method.self) == .code)
    #expect(try decode(#""\u0063ode""#, as: Method.self) == .code)
    #expect(try decode(#""mobile_key""#, as: Method.self) == .unknown("mobile_key"))
    #expect(Method(rawValue: "card") == .card)
    #expect(Method(rawValue: "unknown").isUnknown)
    #expect(!Method.code.isUnknown)
    #expect(Method.known.cases == [.code, .card])
    #expect(throws: JSONError.self) { try decode("1", as: Method.self) }
  }

  @Test func numbersCanBeEnumerated() throws {
    #expect(try decode("[1, 2.0, 3]", as: [Level].self) == [.low, .high, .unknown(3)])
    #expect(try encode([Level.low, .unknown(7)]) == "[1,7]")
    #expect(Level.known.cases == [.low, .high])
    #expect(JSONCases<Level>([.high])[2] == .high)
    #expect(JSONCases<Level>([.high])[1] == nil)
  }

  @Test func equalityFollowsTheRawValue() {
    #expect(Method.unknown("code") == .code)
    #expect(Method.unknown("code").hashValue == Method.code.hashValue)
    #expect(Method.unknown("a") != .unknown("b"))
  }

  @Test func codableIsTheRawValue() throws {
    let bytes = try JSONEncoder().encode([Method.code, .unknown("x")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["code","x"]"#)
    #expect(try JSONDecoder().decode([Method].self, from: bytes) == [.code, .unknown("x")])
  }

  @Test func closedEnumsRefuse() throws {
    #expect(try decode(#"["red"]"#, as: [Color].self) == [.red])
    #expect(try encode(Color.green) == #""green""#)
    let error = #expect(throws: JSONError.self) { try decode(#"["red","blue"]"#, as: [Color].self) }
    #expect(error?.path == "$[1]")
  }

  @Test func largeTablesFindEveryName() {
    let names = (0..<400).map { "value_\($0)" } + ["", "a", "ab", "abc", "abcd", "with space"]
    let keys = JSONKeys(names)
    for (position, name) in names.enumerated() {
      #expect(keys.position(of: name) == position)
      #expect(keys[position] == name)
    }
    #expect(keys.position(of: "value_400") == nil)
    #expect(keys.position(of: "abd") == nil)
    #expect(keys[-1] == "")
    #expect(JSONKeys("é e\u{301}").position(of: "e\u{301}") == 1)
    #expect(JSONKeys("").count == 0)
  }
}
