import Foundation
import SeamstressJSON
import Testing

@Suite struct ModelTests {
  static let minimal = #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z"}"#
  static let full =
    #"{"id":"a","access_method":"card","code":"12\"3","created_at":"2024-02-29T12:34:56.000Z","#
    + #""warnings":[{"code":"expiring","days":3},{"code":"new","x":[1.0]}],"starts_at":null,"#
    + #""is_managed":false,"labels":{"a":1,"b":2},"note":"é\u0001","ratio":0.5}"#

  @Test func readsAndWritesTheSameBytes() throws {
    let credential = try decode(Self.full, as: Credential.self)
    #expect(credential.method == .card)
    #expect(credential.code == "12\"3")
    #expect(credential.startsAt == .null)
    #expect(credential.isManaged == false)
    #expect(credential.labels == ["a": 1, "b": 2])
    #expect(credential.note == "é\u{1}")
    #expect(credential.ratio == 0.5)
    #expect(credential.warnings.first == .expiring(Expiring(code: "expiring", days: 3)))
    #expect(try encode(credential) == Self.full)
  }

  @Test func toleratesWhatServersLeaveOut() throws {
    let credential = try decode(Self.minimal, as: Credential.self)
    #expect(credential.code == nil)
    #expect(credential.warnings.isEmpty)
    #expect(credential.startsAt == nil)
    #expect(credential.isManaged)
    #expect(credential.labels.isEmpty)
    #expect(
      try encode(credential)
        == #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56.000Z","#
        + #""warnings":[],"is_managed":true,"labels":{},"note":null}"#)
    let nulls = #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","#
    let withNulls = try decode(
      nulls + #""code":null,"warnings":null,"labels":null,"note":null}"#, as: Credential.self)
    #expect(withNulls == credential)
  }

  @Test func membersComeInAnyOrderWithAnyOthers() throws {
    let text =
      #"{"x":[{"id":1}],"created_at":"2024-02-29T12:34:56Z","y":null,"\u0069d":"a","#
      + #""access_method":"code","id":"second"}"#
    let credential = try decode(text, as: Credential.self)
    #expect(credential.id == "a")
    #expect(credential == (try decode(Self.minimal, as: Credential.self)))
  }

  @Test(arguments: [
    (#"[]"#, "$", "an object", "an array"),
    (
      #"{"access_method":"code","created_at":"2024-02-29T12:34:56Z"}"#, "$.id", "a string",
      "nothing"
    ),
    (#"{"id":null,"access_method":"code"}"#, "$.id", "a string", "null"),
    (#"{"id":"a","access_method":7}"#, "$.access_method", "a string", "a number"),
    (#"{"id":"a"}"#, "$.access_method", "a value", "nothing"),
    (#"{"id":1}"#, "$.id", "a string", "a number"),
    (
      #"{"id":"a","access_method":"code","created_at":"yesterday"}"#, "$.created_at",
      "a date-time (RFC 3339)", "a string that is none"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":7}"#, "$.created_at",
      "a date-time (RFC 3339)", "a number"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","warnings":{}}"#,
      "$.warnings", "an array", "an object"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","warnings":[{"code":1},{"code":"expiring","days":"x"}]}"#,
      "$.warnings[1].days", "an integer of 64 bits", "a string"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","warnings":[{"code":"tagged","tags":["a",["b"]]}]}"#,
      "$.warnings[0].tags[1]", "a string", "an array"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","labels":{"a b":true}}"#,
      #"$.labels["a b"]"#, "an integer of 64 bits", "a boolean"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","is_managed":null}"#,
      "$.is_managed", "a boolean", "null"
    ),
    (
      #"{"id":"a","access_method":"code","created_at":"2024-02-29T12:34:56Z","ratio":1e999}"#,
      "$.ratio", "a number that fits a double", "a number that does not fit"
    ),
  ])
  func errorsNameThePlace(_ text: String, _ path: String, _ expected: String, _ found: String) {
    let error = #expect(throws: JSONError.self) { try decode(text, as: Credential.self) }
    #expect(error?.path == path)
    #expect(error?.expected == expected)
    #expect(error?.found == found)
  }

  @Test func errorsPointAtBytesAndKeepValuesSecret() {
    let text = #"{"id":"a","access_method":"code","created_at":"hunter2"}"#
    let error = #expect(throws: JSONError.self) { try decode(text, as: Credential.self) }
    #expect(error?.byteOffset == 46)
    #expect(error?.description.contains("hunter2") == false)
    #expect(
      error?.description
        == "$.created_at: expected a date-time (RFC 3339), found a string that is none (byte 46)")
    let syntax = #expect(throws: JSONError.self) { try decode("[1,]", as: [Int].self) }
    #expect(syntax?.reason == .syntax(.trailingComma))
    #expect(syntax?.byteOffset == 3)
  }

  @Test func aFailureInsideAnAttemptDoesNotLeak() throws {
    let value = try JSONDecoding.read(Array(#"{"a":{"code":1},"b":"x"}"#.utf8)) {
      json throws(JSONError) in
      let first = try? Expiring(from: json.required("a"))
      return (first, try json.required("b").string())
    }
    #expect(value.0 == nil)
    #expect(value.1 == "x")
  }

  @Test func manyOpenObjectsShareTheScratch() throws {
    var text = "{}"
    for _ in 0..<400 { text = #"{"next":\#(text),"w":1}"# }
    var node: Chain? = try decode(text, as: Chain.self)
    var length = 0
    while let next = node?.next.first {
      length += 1
      #expect(node?.weight == 1)
      node = next
    }
    #expect(length == 400)
  }

  struct Chain: JSONModel {
    let next: [Chain]
    let weight: Int?
    private static let keys = JSONKeys("a b c d e f g next h i w")
    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      next = object.valueIfPresent(7).map { [$0] } ?? []
      weight = object.intIfPresent(10)
      try object.finish()
    }
    func write(to json: inout JSONWriter) {}
  }

  @Test func equalityAndHashingLookAtTheWholeValue() throws {
    let a = try decode(Self.full, as: Credential.self)
    let b = try decode(Self.full.replacingOccurrences(of: "1.0", with: "1"), as: Credential.self)
    let c = try decode(Self.full.replacingOccurrences(of: "0.5", with: "0.25"), as: Credential.self)
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != c)
    #expect(Set([a, b, c]).count == 2)
    let x = try decode(#"{"code":"tagged","extra":{"p":1,"q":2}}"#, as: Tagged.self)
    let y = try decode(#"{"extra":{"q":2,"p":1},"code":"tagged"}"#, as: Tagged.self)
    #expect(x == y)
    #expect(x.hashValue == y.hashValue)
  }

  @Test func codableGoesThroughAnyCoder() throws {
    let credential = try decode(Self.full, as: Credential.self)
    let json = try JSONEncoder().encode([credential])
    #expect(try JSONDecoder().decode([Credential].self, from: json) == [credential])
    #expect(try JSON(parsing: Array(json))[0] == JSON(parsing: Self.full))
    #expect(
      try JSONDecoder().decode(Credential.self, from: Data(Self.full.utf8)) == credential)
    let list = try PropertyListEncoder().encode(try decode(Self.minimal, as: Credential.self))
    #expect(
      try PropertyListDecoder().decode(Credential.self, from: list)
        == decode(Self.minimal, as: Credential.self))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Credential.self, from: Data(#"{"id":1}"#.utf8))
    }
  }

  @Test func additionalMembersAreKept() throws {
    let text = #"{"code":"tagged","tags":[],"x":1.50,"y":{"z":null}}"#
    let tagged = try decode(text, as: Tagged.self)
    #expect(tagged.additional == ["x": 1.5, "y": ["z": nil]])
    #expect(try encode(tagged) == text)
  }

  @Test func unionsChooseTheBestFit() throws {
    #expect(
      try decode(#"{"code":"a","days":1}"#, as: Either.self)
        == .expiring(Expiring(code: "a", days: 1)))
    guard case .tagged = try decode(#"{"code":"a","tags":[]}"#, as: Either.self) else {
      Issue.record("tags belong to Tagged")
      return
    }
    let other = #"{"days":1}"#
    #expect(try decode(other, as: Either.self) == .unknown(["days": 1]))
    #expect(try encode(decode(other, as: Either.self)) == other)
    // An unknown enumeration value is no match: the type that knows everything wins.
    let text = #"{"code":"a","days":1,"method":"new"}"#
    #expect(try encode(decode(text, as: Either.self)) == #"{"code":"a","days":1}"#)
    guard case .unknown(let raw) = try decode(#"{"code":"later"}"#, as: Warning.self) else {
      Issue.record("an unknown tag")
      return
    }
    #expect(raw["code"]?.string == "later")
  }

  /// Either a leaf or a branch of the same union, told apart only by trying.
  enum Tree: JSONModel {
    case leaf(Leaf)
    case branch(Branch)
    case unknown(JSON)

    init(from json: JSONReader) throws(JSONError) {
      switch json.bestMatch(of: Leaf.self, Branch.self) {
      case 0: self = .leaf(try Leaf(from: json))
      case 1: self = .branch(try Branch(from: json))
      default: self = .unknown(json.value())
      }
    }

    func write(to json: inout JSONWriter) {
      switch self {
      case .leaf(let value): value.write(to: &json)
      case .branch(let value): value.write(to: &json)
      case .unknown(let value): value.write(to: &json)
      }
    }
  }

  struct Leaf: JSONModel {
    let leaf: Int
    private static let keys = JSONKeys("leaf")
    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      leaf = object.int(0)
      try object.finish()
    }
    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, leaf)
      json.endObject()
    }
  }

  struct Branch: JSONModel {
    let branch: [Tree]
    private static let keys = JSONKeys("branch")
    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      guard let list: [Tree] = object.arrayIfPresent(0) else {
        throw json.error(expected: "a branch")
      }
      branch = list
      try object.finish()
    }
    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, branch)
      json.endObject()
    }
  }

  @Test func nestedUnionsDoNotDoubleTheWork() throws {
    var text = #"{"leaf":1}"#
    for _ in 0..<100 { text = #"{"branch":[\#(text)]}"# }
    #expect(try encode(decode(text, as: Tree.self)) == text)
  }

  @Test func longListsOfUnionsStayLinear() throws {
    let text = "[" + Array(repeating: #"{"branch":[]}"#, count: 50_000).joined(separator: ",") + "]"
    #expect(try encode(decode(text, as: [Tree].self)) == text)
  }
}
