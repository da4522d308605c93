import Testing

@testable import SeamstressJSON

@Suite struct KeyTests {
  /// Names of every length, of which each two of a length differ in one byte only.
  private static let names: [String] = {
    var names: [String] = []
    for length in 1...40 {
      for place in Set([0, length / 2, length - 1]).sorted() {
        var name = [Character](repeating: "a", count: length)
        name[place] = "x"
        names.append(String(name))
      }
    }
    return names
  }()

  @Test func findsEachNameAndNoOther() {
    let keys = JSONKeys(Self.names)
    for (position, name) in Self.names.enumerated() {
      #expect(keys.position(of: name) == position)
      for place in name.indices {
        let changed = name.replacingCharacters(at: place, by: "b")
        #expect(keys.position(of: changed) == nil)
      }
    }
    #expect(keys.position(of: "") == nil)
    #expect(JSONKeys(["a", "", "b"]).position(of: "") == 1)
  }

  @Test func namesFromOneTextAreThoseOfAList() {
    let keys = JSONKeys(Self.names.joined(separator: " "))
    #expect(keys.count == Self.names.count)
    for (position, name) in Self.names.enumerated() {
      #expect(keys[position] == name)
      #expect(keys.position(of: name) == position)
    }
  }

  @Test func oneTextMayBeLongAndHoldWhatIsEscaped() {
    let many = (0..<3_000).map { "\($0)" }
    let keys = JSONKeys(many.joined(separator: " "))
    #expect(keys.count == many.count)
    #expect(keys[2_999] == "2999")
    #expect(JSONKeys(String(repeating: " ", count: 3_000)).count == 3_001)
    for place in 0..<20 {
      var name = [Character](repeating: "a", count: 20)
      name[place] = "\""
      var writer = JSONWriter()
      writer.beginObject(JSONKeys("b " + String(name)))
      writer.field(1, 7)
      writer.endObject()
      name.insert("\\", at: place)
      #expect(writer.text == "{\"\(String(name))\":7}")
    }
  }

  /// Members in the order of the keys, in the opposite one, with gaps, and with names in between
  /// that no key has.
  @Test(arguments: [1, 2, 3, 7, 30, -1, -2])
  func findsMembersInAnyOrder(_ step: Int) throws {
    let keys = JSONKeys(Self.names)
    let count = Self.names.count
    let order = Array(stride(from: step > 0 ? 0 : count - 1, to: step > 0 ? count : -1, by: step))
    let members = order.map { #""\#(Self.names[$0])":\#($0),"\#(Self.names[$0])y":-1"# }
    let text = "{\(members.joined(separator: ","))}"
    try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
      let object = try json.object(keys)
      for position in 0..<count {
        let value = object.intIfPresent(position)
        #expect(value == (order.contains(position) ? position : nil))
      }
      try object.finish()
    }
  }

  /// More types than a document has room for at first, each of them gone but for the reader, and
  /// more members than one piece of memory holds.
  @Test func objectsKeepTheirKeys() throws {
    func read(_ json: JSONReader, _ depth: Int) throws(JSONError) -> Int {
      let object = try json.object(JSONKeys(Self.names + ["value\(depth)", "inner\(depth)"]))
      let inner = object.present(Self.names.count + 1)
      let sum = inner == 0 ? 0 : try read(object.reader(inner), depth + 1)
      return try object.finished(object.int(Self.names.count) + sum)
    }
    let text = (0..<200).reversed().reduce("null") { inner, depth in
      #"{"inner\#(depth)":\#(inner),"value\#(depth)":\#(depth)}"#
    }
    let sum = try JSONDecoding.read(Array("[\(text),\(text)]".utf8)) { json throws(JSONError) in
      var sum = 0
      for element in try json.elements() { sum += try read(element, 0) }
      return sum
    }
    #expect(sum == 2 * 199 * 100)
    let wrong = #"[{"value0":1},{"value0":true}]"#
    #expect(throws: JSONError.self) {
      try JSONDecoding.read(Array(wrong.utf8)) { json throws(JSONError) in
        for element in try json.elements() { _ = try read(element, 0) }
      }
    }
  }

  @Test func escapedNamesAreNotTakenAsTheyAreWritten() throws {
    let keys = JSONKeys([#"a\b"#, "b", "c"])
    let text = #"{"a\b":1,"\u0062":2,"c":3,"a\\b":4}"#
    try JSONDecoding.read(Array(text.utf8)) { json throws(JSONError) in
      let object = try json.object(keys)
      let values = try [object.int(0), object.int(1), object.finished(object.int(2))]
      #expect(values == [4, 2, 3])
    }
  }

  @Test func theLastMemberWaitsForTheOthers() throws {
    try JSONDecoding.read(Array(#"{"a":"x","b":1}"#.utf8)) { json throws(JSONError) in
      let object = try json.object(JSONKeys("a b"))
      let made = object.int(0)
      #expect(made == 0)
      do throws(JSONError) {
        _ = try object.finished(object.int(1))
        Issue.record("the first member is no number")
      } catch {
        #expect(error.path == "$.a")
      }
      let last = try object.finished(object.int(1))
      #expect(last == 1)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, by character: Character) -> String {
    var copy = self
    copy.replaceSubrange(place...place, with: [character])
    return copy
  }
}
