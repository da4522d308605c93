import SeamstressJSON
import Testing

/// Lists some of whose elements cannot be read, read without them.
@Suite struct IssueTests {
  struct Device: JSONModel {
    let id: String
    let properties: Properties
    let tags: [String]
    let more: [String: Int]

    private static let keys = JSONKeys("device_id properties tags")

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      id = object.string(0)
      properties = try object.value(1)
      tags = object.array(2)
      more = object.additional()
      try object.finish()
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, id)
      json.field(1, properties)
      json.field(2, tags)
      json.additional(more)
      json.endObject()
    }
  }

  struct Properties: JSONModel {
    let online: Bool

    private static let keys = JSONKeys("online")

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      online = try object.finished(object.bool(0))
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, online)
      json.endObject()
    }
  }

  struct Answer: JSONModel {
    let workspace: String
    let devices: [Device]

    private static let keys = JSONKeys("workspace devices")

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      workspace = object.string(0)
      devices = object.array(1)
      try object.finish()
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, workspace)
      json.field(1, devices)
      json.endObject()
    }
  }

  static func answer(_ count: Int, bad: (Int) -> Bool) -> String {
    let devices = (0..<count).map { number in
      let online = bad(number) ? #""secret-word""# : "true"
      return #"{"device_id":"d\#(number)","properties":{"online":\#(online)},"tags":["a"]}"#
    }
    return #"{"workspace":"w","devices":[\#(devices.joined(separator: ","))]}"#
  }

  @Test func oneBadElementInAHundred() throws {
    let text = Self.answer(100) { $0 == 3 }
    let (answer, issues) = try lenient(text, as: Answer.self)
    #expect(answer.devices.map(\.id) == (0..<100).filter { $0 != 3 }.map { "d\($0)" })
    #expect(issues.map(\.path) == ["$.devices[3]"])
    #expect(issues.first?.error.path == "$.devices[3].properties.online")
    #expect(
      issues.first?.description.hasPrefix(
        "$.devices[3] was left out: $.devices[3].properties.online: expected a boolean, found a"
      ) == true)
    let error = #expect(throws: JSONError.self) { try decode(text, as: Answer.self) }
    #expect(error?.path == "$.devices[3].properties.online")
    #expect(error?.byteOffset == issues.first?.error.byteOffset)
  }

  @Test func everyElementBad() throws {
    let (answer, issues) = try lenient(Self.answer(100) { _ in true }, as: Answer.self)
    #expect(answer.devices.isEmpty && answer.workspace == "w")
    #expect(issues.map(\.path) == (0..<100).map { "$.devices[\($0)]" })
    #expect(issues.map(\.error.path) == (0..<100).map { "$.devices[\($0)].properties.online" })
  }

  @Test func theInnermostListLosesIt() throws {
    try expect([Int].self, #"[1,"a",3,null]"#, "[1,3]", ["$[1]", "$[3]"])
    try expect([Int?].self, #"[1,"a",null]"#, "[1,null]", ["$[1]"])
    try expect([[Int]].self, #"[[1,"x"],"y",[],[2]]"#, "[[1],[],[2]]", ["$[0][1]", "$[1]"])
    try expect(
      [String: Int].self, #"{"a":1,"b":null,"c d":{}}"#, #"{"a":1}"#, ["$.b", #"$["c d"]"#])
    try expect(
      [String: [[String: Int]]].self, #"{"a":[{"x":1,"y":"z"},7]}"#, #"{"a":[{"x":1}]}"#,
      ["$.a[0].y", "$.a[1]"])
    try expect(
      [Device].self,
      #"[{"device_id":"d","properties":{"online":true},"tags":["a",1],"n":1,"m":[]}]"#,
      #"[{"device_id":"d","properties":{"online":true},"tags":["a"],"n":1}]"#,
      ["$[0].tags[1]", "$[0].m"])
  }

  /// Whatever is wrong first, in the document or in the order of reading.
  @Test(arguments: [
    #"{"device_id":1,"properties":{"online":true},"tags":[1,"a"],"m":[]}"#,
    #"{"tags":[1,"a"],"properties":{"online":true},"m":[],"device_id":1}"#,
    #"{"properties":{"online":1},"tags":[1,"a"],"m":[],"device_id":"d"}"#,
    #"{"properties":{"online":true},"tags":5,"m":[],"device_id":"d"}"#,
    #"{"m":[],"tags":["a",1]}"#,
  ])
  func whatIsLeftOutTakesItsOwnIssuesAlong(_ bad: String) throws {
    let good = #"{"device_id":"d","properties":{"online":true},"tags":[]}"#
    try expect([Device].self, "[\(good),\(bad),\(good)]", "[\(good),\(good)]", ["$[1]"])
  }

  @Test(arguments: [
    (#"{"workspace":"w","devices":7}"#, "$.devices"), ("[]", "$"),
    // The list is read after the failure beside it, and its objects hear of that first.
    (#"{"workspace":1,"devices":[{"device_id":"d","properties":{"online":true}}]}"#, "$.workspace"),
    (#"{"workspace":1,"devices":[{"device_id":5}]}"#, "$.workspace"),
    (#"{"devices":[{}]}"#, "$.workspace"),
  ])
  func whatIsInNoListThrows(_ text: String, _ path: String) throws {
    var issues: [JSONIssue] = []
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.decode(Answer.self, from: Array(text.utf8), leavingOut: &issues)
    }
    #expect(error?.path == path)
    #expect(issues.isEmpty)
    #expect(#expect(throws: JSONError.self) { try decode(text, as: Answer.self) }?.path == path)
  }

  @Test func syntaxThrows() {
    let error = #expect(throws: JSONError.self) { try lenient("[1,2", as: [Int].self) }
    #expect(error?.reason == .syntax(.unexpectedEnd))
  }

  @Test func issuesAreAddedInTheOrderOfTheDocument() throws {
    let text = #"{"devices":[{"device_id":5}],"workspace":"w"}"#
    var issues: [JSONIssue] = []
    for text in [text, #"{"more":"x","tags":[7],"device_id":"d","properties":{"online":true}}"#] {
      try JSONDecoding.read(Array(text.utf8), leavingOut: &issues) { json throws(JSONError) in
        if json.hasMember("workspace") {
          _ = try Answer(from: json)
        } else {
          _ = try Device(from: json)
        }
      }
    }
    #expect(issues.map(\.path) == ["$.devices[0]", "$.more", "$.tags[0]"])
  }
}

/// The value and what was left out of it.
func lenient<Value: JSONReadable>(
  _ text: String, as type: Value.Type, limits: JSONLimits = .default
) throws -> (value: Value, issues: [JSONIssue]) {
  var issues: [JSONIssue] = []
  let value = try JSONDecoding.decode(
    type, from: Array(text.utf8), limits: limits, leavingOut: &issues)
  return (value, issues)
}

func expect<Value: JSONReadable & JSONWritable>(
  _ type: Value.Type, _ text: String, _ written: String, _ paths: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let (value, issues) = try lenient(text, as: type)
  #expect(try encode(value) == written, sourceLocation: sourceLocation)
  #expect(issues.map(\.path) == paths, sourceLocation: sourceLocation)
  #expect(throws: JSONError.self, sourceLocation: sourceLocation) { try decode(text, as: type) }
}
