import Foundation
import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

@Suite struct ResponseHeaderTests {
  private enum Level: OpenEnum {
    case low, high
    case unknown(String)

    static let known = JSONCases<Self>("low high", [.low, .high])
    var rawValue: String {
      switch self {
      case .low: "low"
      case .high: "high"
      case .unknown(let raw): raw
      }
    }
  }

  private func read<Value: JSONReadable & Sendable>(_ type: Value.Type, _ text: String) -> Value? {
    guard let name = HTTPField.Name("X-Test") else { return nil }
    return ResponseHeader<Value>("x-test").value(in: [name: text])
  }

  @Test func theTypeDecidesHowATextIsMeant() {
    #expect(read(String.self, "42") == "42")
    #expect(read(Int.self, " 42 ") == 42)
    #expect(read(Double.self, "1.5") == 1.5)
    #expect(read(Bool.self, "true") == true)
    #expect(read(Level.self, "high") == .high)
    #expect(read(Level.self, "odd") == .unknown("odd"))
    #expect(read(Date.self, "1970-01-01T00:00:10Z") == Date(timeIntervalSince1970: 10))
    #expect(read(JSON.self, "a") == "a")
  }

  @Test func listsHaveCommas() {
    #expect(read([String].self, "a, b ,c") == ["a", "b", "c"])
    #expect(read([Int].self, "1,2") == [1, 2])
    #expect(read([Int].self, "7") == [7])
    #expect(read([String].self, #"say "x",y"#) == [#"say "x""#, "y"])
  }

  private struct Colour: JSONModel {
    var name: String
    var red: Int
    var isDark: Bool?

    init(from json: JSONReader) throws(JSONError) {
      let object = try json.object(Self.keys)
      name = object.string(0)
      red = object.int(1)
      isDark = object.boolIfPresent(2)
      try object.finish()
    }

    func write(to json: inout JSONWriter) {
      json.beginObject(Self.keys)
      json.field(0, name)
      json.field(1, red)
      json.fieldIfPresent(2, isDark)
      json.endObject()
    }

    private static let keys = JSONKeys("name red dark")
  }

  /// The members of the style table (OpenAPI 3.1 §4.8.12.4), where a text may spell a number.
  @Test func objectsHaveTheirMembersInARow() throws {
    #expect(read([String: Int].self, "R,100,G,200,B,150") == ["R": 100, "G": 200, "B": 150])
    let colour = try #require(read(Colour.self, "dark, true, red, 7, name, 42, more, x"))
    #expect(colour.name == "42" && colour.red == 7 && colour.isDark == true)
    #expect(read(Colour.self, "name,a,red") == nil)
    #expect(read(Colour.self, "name,a,red,soon") == nil)
    let name = try #require(HTTPField.Name("X-Test"))
    let exploded = ResponseHeader<Colour>("X-Test", explode: true)
    #expect(exploded.value(in: [name: "red=7,name=a=b"])?.name == "a=b")
    #expect(ResponseHeader<Colour>("X-Test").value(in: [name: "red=7,name=a"]) == nil)
  }

  @Test func whatIsNotOfTheTypeIsNil() {
    #expect(read(Int.self, "soon") == nil)
    #expect(read([Int].self, "1,x") == nil)
    #expect(ResponseHeader<String>("X-Other").value(in: [:]) == nil)
    #expect(ResponseHeader<String>("not a name").value(in: [:]) == nil)
  }

  @Test func responsesAndFailuresHaveThem() async throws {
    let name = try #require(HTTPField.Name("X-Left"))
    let left = ResponseHeader<Int>("X-Left")
    let transport = StubTransport(
      .json("{}", headers: [name: "3"]), .status(404, [name: "2"]))
    let client = APIClient(.stubbed(transport))
    let response = try await client.request(.get, "/a")
    #expect(response[left] == 3)
    do {
      _ = try await client.request(.get, "/b")
      Issue.record("a failure is thrown")
    } catch let error as APIError {
      #expect(error[left] == 2)
    }
  }
}
