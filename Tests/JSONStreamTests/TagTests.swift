import SeamstressJSON
import Testing

/// A branch of a union that does not describe what marks it.
@Suite struct TagTests {
  /// In the shape of generated code.
  private enum Animal: JSONModel {
    case dog(Dog)
    case pack(Pack)
    case unknown(JSON)

    init(from json: JSONReader) throws(JSONError) {
      switch json.variant("kind", Self.tags) {
      case 0: self = .dog(try Dog(from: json))
      case 1: self = .pack(try Pack(from: json))
      default: self = .unknown(json.value())
      }
    }

    func write(to json: inout JSONWriter) {
      switch self {
      case .dog(let value):
        json.tag("kind", "dog")
        value.write(to: &json)
      case .pack(let value):
        json.tag("kind", "pack")
        value.write(to: &json)
      case .unknown(let value): value.write(to: &json)
      }
    }

    private static let tags = JSONKeys("dog pack")
  }

  private struct Dog: JSONModel {
    var name: String?
    var more: [String: JSON]

    private static let keys = JSONKeys("name")

    init(name: String? = nil, more: [String: JSON] = [:]) {
      self.name = name
      self.more = more
    }

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      name = object.stringIfPresent(0)
      more = object.additional()
      try object.finish()
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.fieldIfPresent(0, name)
      json.additional(more)
      json.endObject()
    }
  }

  private struct Pack: JSONModel {
    var animals: [Animal]
    var first: Dog

    private static let keys = JSONKeys("animals first")

    init(animals: [Animal], first: Dog) {
      self.animals = animals
      self.first = first
    }

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      animals = object.array(0)
      first = try object.value(1)
      try object.finish()
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, animals)
      json.field(1, first)
      json.endObject()
    }
  }

  @Test func theMarkIsWrittenFirst() throws {
    #expect(try encode(Animal.dog(Dog())) == #"{"kind":"dog"}"#)
    #expect(try encode(Animal.dog(Dog(name: "a"))) == #"{"kind":"dog","name":"a"}"#)
  }

  @Test func itIsWrittenOnceWhereTheBranchKeepsWhatItDoesNotKnow() throws {
    let text = #"{"kind":"dog","name":"a","size":2}"#
    let animal = try decode(text, as: Animal.self)
    #expect(try encode(animal) == text)
  }

  @Test func onlyTheObjectOfTheBranchHasIt() throws {
    let text =
      #"{"kind":"pack","animals":[{"kind":"dog","name":"a"},{"kind":"dog","x":1},{"kind":"odd"}],"#
      + #""first":{"kind":"kept","name":"b"}}"#
    let animal = try decode(text, as: Animal.self)
    #expect(
      try encode(animal)
        == text.replacing(#"{"kind":"kept","name":"b"}"#, with: #"{"name":"b","kind":"kept"}"#))
  }
}
