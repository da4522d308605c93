import Testing

@testable import SeamstressJSON

@Suite struct NumberTests {
  static func decode<Value: JSONReadable>(_ text: String, as type: Value.Type) throws -> Value {
    try JSONDecoding.decode(type, from: Array(text.utf8))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-42", -42), ("9007199254740993", 9_007_199_254_740_993),
      ("999999999999999999", 999_999_999_999_999_999),
      ("9223372036854775807", .max), ("-9223372036854775808", .min), ("1.0", 1), ("500.0", 500),
      ("1e3", 1_000), ("1E+3", 1_000), ("12.50e1", 125), ("120e-1", 12), ("0e999999999999", 0),
      ("0.000", 0), ("922337203685477580.7e1", .max), ("-0.0", 0), ("100e-2", 1),
    ] as [(String, Int)])
  func readsIntegers(_ text: String, _ value: Int) throws {
    #expect(try Self.decode(text, as: Int.self) == value)
    #expect(JSONNumber(text: text)?.int == value)
  }

  @Test(arguments: [
    "1.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e400",
    "1e99999999999999999999", "123456789012345678901234567890", "0.1e0",
  ])
  func refusesIntegers(_ text: String) {
    let error = #expect(throws: JSONError.self) { try Self.decode(text, as: Int.self) }
    #expect(error?.reason == .outOfRange)
  }

  @Test func otherWidthsKeepTheirRange() throws {
    #expect(try Self.decode("2147483647", as: Int32.self) == .max)
    #expect(try Self.decode("-128", as: Int8.self) == .min)
    #expect(try Self.decode("18446744073709551615", as: UInt64.self) == .max)
    #expect(throws: JSONError.self) { try Self.decode("2147483648", as: Int32.self) }
    #expect(throws: JSONError.self) { try Self.decode("18446744073709551616", as: UInt64.self) }
    #expect(throws: JSONError.self) { try Self.decode("-1", as: UInt8.self) }
    #expect(throws: JSONError.self) { try Self.decode("256", as: UInt8.self) }
    #expect(try Self.decode("-0", as: UInt8.self) == 0)
  }

  @Test(arguments: [
    "0", "-0", "1", "0.1", "-2.5", "3.141592653589793", "1e22", "1e23", "1e-22", "1e-23", "5e-324",
    "2.2250738585072014e-308", "2.2250738585072011e-308", "1.7976931348623157e308",
    "9007199254740992", "9007199254740993", "9007199254740994", "9007199254740995",
    "9007199254740993.00000000000000000000000000000001", "123456789012345678901234567890",
    "0.500000000000000166533453693773481063544750213623046875",
    "1.00000000000000011102230246251565404236316680908203125",
    "1.00000000000000011102230246251565404236316680908203124",
    "1.00000000000000011102230246251565404236316680908203126", "8.5e-5", "1234567890123456e-5",
    "4.35", "0.000001", "1e-400", "100000000000000000000000", "37.7749295", "-122.4194155",
    "2.4703282292062327208e-324", "2.4703282292062328e-324", "179769313486231570793e288",
  ])
  func readsTheNearestDouble(_ text: String) throws {
    let expected = try #require(Double(text))
    let value = try Self.decode(text, as: Double.self)
    #expect(value.bitPattern == expected.bitPattern)
  }

  @Test(arguments: ["1e400", "-1e400", "1.7976931348623159e308", "1e99999999999999999999"])
  func refusesInfiniteDoubles(_ text: String) {
    let error = #expect(throws: JSONError.self) { try Self.decode(text, as: Double.self) }
    #expect(error?.reason == .outOfRange)
    #expect(JSONNumber(text: text)?.text == text)
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "-0"), (3, "3"), (-17, "-17"), (0.1, "0.1"), (1e21, "1e21"), (1e-7, "1e-7"),
      (.leastNonzeroMagnitude, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e308"),
      (100, "100"),
      (9_007_199_254_740_991, "9007199254740991"), (0.30000000000000004, "0.30000000000000004"),
      (2.5e10, "25000000000"), (1.5e-10, "1.5e-10"), (1e100, "1e100"), (1.25e120, "1.25e120"),
    ] as [(Double, String)])
  func writesTheShortestDouble(_ value: Double, _ text: String) throws {
    let bytes = try JSONEncoding.encode(value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(try JSONDecoding.decode(Double.self, from: bytes).bitPattern == value.bitPattern)
  }

  @Test func randomDoublesRoundTrip() throws {
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      let bytes = try JSONEncoding.encode(value)
      #expect(try JSONDecoding.decode(Double.self, from: bytes).bitPattern == value.bitPattern)
    }
  }

  @Test(arguments: [0, 9, 10, -1, 99, 100, 1_000_000, .max, .min, .max - 1, 999_999_999_999])
  func writesIntegers(_ value: Int) throws {
    #expect(try JSONEncoding.encode(value) == Array(String(value).utf8))
    #expect(try JSONEncoding.encode(UInt64.max) == Array("18446744073709551615".utf8))
    #expect(try JSONEncoding.encode(Int8.min) == Array("-128".utf8))
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func refusesToWriteWhatIsNoNumber(_ value: Double) {
    let error = #expect(throws: JSONError.self) { try JSONEncoding.encode([1, value]) }
    #expect(error?.reason == .unwritable)
    #expect(JSONEncoding.text([1, value]) == "[1,null]")
  }

  @Test func floatsAreShortToo() throws {
    #expect(try JSONEncoding.encode(Float(0.1)) == Array("0.1".utf8))
    #expect(try Self.decode("0.1", as: Float.self) == 0.1)
    #expect(throws: JSONError.self) { try Self.decode("1e39", as: Float.self) }
  }

  @Test func numbersKeepTheirText() throws {
    for text in ["1e400", "1.10", "-0", "123456789012345678901234567890", "1E+2"] {
      #expect(try JSON(parsing: text).description == text)
    }
    #expect(JSONNumber(text: "1e2") == JSONNumber(text: "100.0"))
    #expect(JSONNumber(text: "1e2")?.hashValue == JSONNumber(text: "100.0")?.hashValue)
    #expect(JSONNumber(text: "9007199254740993") != JSONNumber(text: "9007199254740992"))
    #expect(JSONNumber(text: "1 ") == nil)
    #expect(JSONNumber(text: "\"1\"") == nil)
  }
}
