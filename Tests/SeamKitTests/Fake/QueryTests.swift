import SeamstressJSON
import Testing

@testable import SeamFake

/// How the server reads a query, of which its own routes use only a part.
struct QueryTests {
  private static let parameters: [Parameter] = [
    .optional("ids", .strings), .optional("has", .object), .optional("flag", .boolean),
    .nullable("key"), .optional("n", .number),
  ]

  private func read(_ query: String) -> Result<[String: JSON], Failure> {
    Result { () throws(Failure) in try QueryParser(query, Self.parameters).values() }
  }

  @Test(
    arguments: [
      ("ids=a&ids=b", ["ids": ["a", "b"]]), ("ids=a,b", ["ids": ["a", "b"]]),
      ("ids[]=a&ids[]=b", ["ids": ["a", "b"]]), ("ids=", ["ids": []]), ("ids=a", ["ids": ["a"]]),
      ("has.room=12&has.wing=a+b", ["has": ["room": "12", "wing": "a b"]]),
      ("flag=true&n=2.5&_strict=true", ["flag": true, "n": 2.5]), ("key=", ["key": nil]),
      ("key=%2B%20%C3%A9", ["key": "+ é"]), ("", [:]),
    ] as [(String, [String: JSON])])
  func whatIsUnderstood(_ query: String, _ expected: [String: JSON]) throws {
    #expect(try read(query).get() == expected)
  }

  @Test(arguments: ["ids=a,b&_strict=true", "ids[]=a&_strict=true", "key=a&key=b"])
  func whatIsAmbiguous(_ query: String) {
    guard case .failure(let failure) = read(query) else {
      Issue.record("\(query) was understood")
      return
    }
    #expect(failure.type == "invalid_query_params")
  }
}
