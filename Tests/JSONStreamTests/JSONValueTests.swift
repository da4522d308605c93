import Foundation
import Testing

@testable import SeamstressJSON

@Suite struct JSONValueTests {
  @Test func literalsAndAccessors() {
    let json: JSON = ["name": "Front door", "codes": [1, 2.5, nil, true], "none": nil]
    #expect(json["name"]?.string == "Front door")
    #expect(json["codes"]?[0]?.int == 1)
    #expect(json["codes"]?[1]?.double == 2.5)
    #expect(json["codes"]?[1]?.int == nil)
    #expect(json["codes"]?[2]?.isNull == true)
    #expect(json["codes"]?[3]?.bool == true)
    #expect(json["codes"]?[4] == nil)
    #expect(json["codes"]?[-1] == nil)
    #expect(json["missing"] == nil)
    #expect(json["name"]?["x"] == nil)
    #expect(json.object?.count == 3)
    #expect(json.description == #"{"name":"Front door","codes":[1,2.5,null,true],"none":null}"#)
  }

  @Test func objectsKeepOrderAndCompareWithoutIt() throws {
    let a = try JSON(parsing: #"{"z":1,"a":{"x":[1],"y":2}}"#)
    let b = try JSON(parsing: #"{"a":{"y":2,"x":[1]},"z":1}"#)
    #expect(a.object?.names == ["z", "a"])
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != ["z": 1])
    #expect(try JSON(parsing: "[1,2]") != JSON(parsing: "[2,1]"))
    #expect(JSON.string("1") != 1)
  }

  @Test func namesAreComparedByBytes() throws {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    let json = try JSON(parsing: "{\"\(composed)\":1,\"\(decomposed)\":2}")
    #expect(json.object?.count == 2)
    #expect(json[composed]?.int == 1)
    #expect(json[decomposed]?.int == 2)
    #expect(JSON.string(composed) != .string(decomposed))
    let read = try JSONDecoding.read(Array(json.description.utf8)) { json throws(JSONError) in
      try json.required("e\u{301}").int()
    }
    #expect(read == 2)
  }

  @Test func ofRepeatedNamesTheFirstCounts() throws {
    #expect(try JSON(parsing: #"{"a":1,"b":0,"a":2}"#)["a"]?.int == 1)
    #expect(try decode(#"{"a":1,"a":2}"#, as: [String: Int].self) == ["a": 1])
  }

  /// Of names that are equal texts the first counts, however they are written and however many
  /// there are, and what stands under the others may be anything.
  @Test(arguments: [
    #""a":1,"a":null"#, #""a":1,"\u0061":null"#, #""\u0061":1,"a":null"#,
    #""é":1,"e\u0301":null"#, #""e\u0301":1,"é":null"#,
    #""a name of some length":1,"b":2,"a name of some length":[]"#,
    #""1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"9":"","1":"""#,
  ])
  func theFirstOfEqualNamesCounts(_ members: String) throws {
    let read = try decode("{\(members)}", as: [String: Int].self)
    let first = read.first { $0.value == 1 }?.key
    #expect(first != nil)
    #expect(read.count == Set(read.keys).count)
    #expect(throws: JSONError.self) {
      try decode("{\(members),\"z\":null}", as: [String: Int].self)
    }
  }

  @Test func namesThatOnlyLookAlikeAreTwo() throws {
    let text = #"{"aaaaaaaaaa":1,"aaaaaaaaab":2,"aaaaaaaaa":3,"baaaaaaaaa":4,"":5}"#
    let read = try decode(text, as: [String: Int].self)
    #expect(read == ["aaaaaaaaaa": 1, "aaaaaaaaab": 2, "aaaaaaaaa": 3, "baaaaaaaaa": 4, "": 5])
  }

  @Test func largeObjectsStayOrdered() throws {
    var object = JSONObject()
    for i in 0..<100 { object["k\(i)"] = JSON(integerLiteral: i) }
    for i in 0..<100 { #expect(object["k\(i)"]?.int == i) }
    object["k50"] = nil
    object["k0"] = "new"
    #expect(object.count == 99)
    #expect(object["k50"] == nil)
    #expect(object["k99"]?.int == 99)
    #expect(object.first?.value == "new")
    let text = JSON.object(object).description
    #expect(try JSON(parsing: text).object?.names == object.names)
  }

  @Test func escapesAreMinimal() throws {
    let text = "\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{0}\u{1F}\u{7F}\u{2028}😀é"
    #expect(
      JSON.string(text).description
        == "\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u{7F}\u{2028}😀é\"")
    #expect(try JSON(parsing: JSON.string(text).description).string == text)
    for length in 0..<20 {
      let long =
        String(repeating: "x", count: length) + "\"" + String(repeating: "y", count: length)
      #expect(try JSON(parsing: JSON.string(long).description).string == long)
    }
  }

  @Test(arguments: [
    (#""\u0041\u00e9\u20ac\ud83d\ude00\uDBFF\uDFFF""#, "Aé€😀\u{10FFFF}"),
    (#""\/\b\f\n\r\t\"\\""#, "/\u{8}\u{C}\n\r\t\"\\"), (#""\u0000""#, "\0"),
    ("\"a\u{2028}b \u{2029} c\u{FEFF}\"", "a\u{2028}b \u{2029} c\u{FEFF}"),
    (#""\u000d\u000A""#, "\r\n"),
  ])
  func stringsAreWhatTheySay(_ text: String, _ value: String) throws {
    let string = try #require(try JSON(parsing: text).string)
    #expect(Array(string.utf8) == Array(value.utf8))
  }

  @Test func codableKeepsTheValue() throws {
    let json = try JSON(parsing: #"{"a":[1,-2.5,true,null,"x",{}],"b":18446744073709551615}"#)
    let data = try JSONEncoder().encode(json)
    #expect(try JSONDecoder().decode(JSON.self, from: data) == json)
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(JSON(parsing: "[1e400]")) }
  }

  @Test func nullableHasThreeStates() throws {
    struct Holder: JSONReadable {
      let value: Nullable<Int>?
      static let keys = JSONKeys("v")
      init(from json: JSONReader) throws(JSONError) {
        let object = try json.object(Self.keys)
        value = object.nullable(0)
        try object.finish()
      }
    }
    #expect(try decode("{}", as: Holder.self).value == nil)
    #expect(try decode(#"{"v":null}"#, as: Holder.self).value == .null)
    #expect(try decode(#"{"v":3}"#, as: Holder.self).value == 3)
    #expect(throws: JSONError.self) { try decode(#"{"v":"3"}"#, as: Holder.self) }
    #expect(Nullable<String>.value("x").wrapped == "x")
    #expect(Nullable<Bool>(nil) == .null)
    let literal: Nullable<String>? = "text"
    #expect(literal == .value("text"))
    #expect(try encode([Nullable.value(1), .null]) == "[1,null]")
    let coded = try JSONEncoder().encode([Nullable.value(1), .null])
    #expect(try JSONDecoder().decode([Nullable<Int>].self, from: coded) == [1, .null])
  }

  @Test func everyConformanceRoundTrips() throws {
    func check<Value: JSONReadable & JSONWritable & Equatable>(
      _ value: Value, _ text: String
    ) throws {
      #expect(try encode(value) == text)
      #expect(try decode(text, as: Value.self) == value)
    }
    try check("a", #""a""#)
    try check(true, "true")
    try check(UInt16(9), "9")
    try check([1, nil, 3] as [Int?], "[1,null,3]")
    try check(["b": [true], "a": []], #"{"a":[],"b":[true]}"#)
    try check(Data([1, 2, 255]), #""AQL/""#)
    try check(try #require(URL(string: "https://a.b/c?d=e")), #""https://a.b/c?d=e""#)
    try check(JSONEmpty(), "{}")
    try check(JSON.array([1, "x"]), #"[1,"x"]"#)
    try check([[[]]] as [[[Int]]], "[[[]]]")
    #expect(try decode(#""A\r\nQ L\n/""#, as: Data.self) == Data([1, 2, 255]))
    for text in [#""%%%""#, #""icon?""#, #""\u0014\u0018""#, #""A%QL/""#] {
      #expect(throws: JSONError.self) { try decode(text, as: Data.self) }
    }
  }

  @Test func readersWalk() throws {
    let text = #"{"a":[1,"x",{"t":"k","\u0074":2}],"b":{"c":null}}"#
    try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
      #expect(json.kind == .object)
      #expect(json.hasMember("b"))
      #expect(!json.hasMember("c"))
      let list = try json.required("a")
      #expect(try list.elements().map(\.kind) == [.number, .string, .object])
      #expect(Array(try list.elements()).last?.tag("t") == "k")
      #expect(try json.members().map(\.name) == ["a", "b"])
      #expect(json.member("b")?.member("c")?.isNull == true)
      #expect(json.member("b")?.member("c")?.path == "$.b.c")
      #expect(json.member("a")?.byteOffset == 5)
      #expect(json.text() == #"{"a":[1,"x",{"t":"k"}],"b":{"c":null}}"#)
      #expect(list.member("x") == nil)
    }
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
        try json.required("b").required("d").string()
      }
    }
    #expect(error?.path == "$.b.d")
    #expect(error?.reason == .missing)
  }

  @Test func writersCanBeDrivenByHand() {
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.element(1)
    json.beginElement()
    json.null()
    json.endMember()
    json.beginElement()
    json.beginObject()
    json.endObject()
    json.endMember()
    json.endArray()
    json.endMember()
    json.member("b", "c")
    json.endObject()
    #expect(json.text == #"{"a":[1,null,{}],"b":"c"}"#)
    #expect(json.error == nil)
  }
}
