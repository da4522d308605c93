import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// The table of style examples of OpenAPI 3.1.1 §4.8.12.4, row by row.
struct ParameterStyleTests {
  static let empty: JSON = ""
  static let text: JSON = "blue"
  static let list: JSON = ["blue", "black", "brown"]
  static let object: JSON = ["R": 100, "G": 200, "B": 150]

  @Test(arguments: [
    (ParameterStyle.matrix, false, empty, ";color"),
    (.matrix, false, text, ";color=blue"),
    (.matrix, false, list, ";color=blue,black,brown"),
    (.matrix, false, object, ";color=R,100,G,200,B,150"),
    (.matrix, true, empty, ";color"),
    (.matrix, true, text, ";color=blue"),
    (.matrix, true, list, ";color=blue;color=black;color=brown"),
    (.matrix, true, object, ";R=100;G=200;B=150"),
    (.label, false, empty, "."),
    (.label, false, text, ".blue"),
    (.label, false, list, ".blue,black,brown"),
    (.label, false, object, ".R,100,G,200,B,150"),
    (.label, true, text, ".blue"),
    (.label, true, list, ".blue.black.brown"),
    (.label, true, object, ".R=100.G=200.B=150"),
    (.simple, false, text, "blue"),
    (.simple, true, text, "blue"),
    (.simple, false, list, "blue,black,brown"),
    (.simple, false, object, "R,100,G,200,B,150"),
    (.simple, true, list, "blue,black,brown"),
    (.simple, true, object, "R=100,G=200,B=150"),
  ])
  func path(style: ParameterStyle, explode: Bool, value: JSON, expected: String) async throws {
    let path = try await sentPath("/a{color}z") {
      $0.path("color", value, style: style, explode: explode)
    }
    #expect(path == "/a\(expected)z")
  }

  @Test(arguments: [
    (ParameterStyle.form, false, empty, "color="),
    (.form, false, text, "color=blue"),
    (.form, false, list, "color=blue,black,brown"),
    (.form, false, object, "color=R,100,G,200,B,150"),
    (.form, true, empty, "color="),
    (.form, true, text, "color=blue"),
    (.form, true, list, "color=blue&color=black&color=brown"),
    (.form, true, object, "R=100&G=200&B=150"),
    (.spaceDelimited, false, list, "color=blue%20black%20brown"),
    (.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
    (.pipeDelimited, false, list, "color=blue%7Cblack%7Cbrown"),
    (.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
    (.deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
  ])
  func query(style: ParameterStyle, explode: Bool, value: JSON, expected: String) async throws {
    let path = try await sentPath {
      $0.query("color", value, style: style, explode: explode)
    }
    #expect(path == "/x?\(expected)")
  }

  @Test(arguments: [
    (false, text, "blue"), (false, list, "blue,black,brown"),
    (false, object, "R,100,G,200,B,150"), (true, text, "blue"),
    (true, list, "blue,black,brown"), (true, object, "R=100,G=200,B=150"),
    (false, "a b/ü%" as JSON, "a b/ü%"),
  ])
  func header(explode: Bool, value: JSON, expected: String) async throws {
    let head = try await sentHead { $0.header("color", value, explode: explode) }
    #expect(head.headerFields[HTTPField.Name("color")!] == expected)
  }

  @Test(arguments: [
    (false, text, "color=blue"), (false, list, "color=blue,black,brown"),
    (false, object, "color=R,100,G,200,B,150"), (true, text, "color=blue"),
    (true, list, "color=blue; color=black; color=brown"), (true, object, "R=100; G=200; B=150"),
    (false, "a;b=c ü" as JSON, "color=a%3Bb%3Dc%20%C3%BC"),
  ])
  func cookie(explode: Bool, value: JSON, expected: String) async throws {
    let head = try await sentHead { $0.cookie("color", value, explode: explode) }
    #expect(head.headerFields[.cookie] == expected)
  }

  /// OpenAPI 3.2 §4.12.4: what a cookie holds is the caller's affair, as long as it stays one.
  @Test(arguments: [
    (true, text, "color=blue"), (false, list, "color=blue,black,brown"),
    (true, list, "color=blue; color=black; color=brown"), (true, object, "R=100; G=200; B=150"),
    (false, "a%20b/c=" as JSON, "color=a%20b/c="),
  ])
  func plainCookie(explode: Bool, value: JSON, expected: String) async throws {
    let head = try await sentHead {
      $0.cookie("color", value, style: .cookie, explode: explode)
    }
    #expect(head.headerFields[.cookie] == expected)
  }

  @Test(arguments: ["a; b=c", "a b", "a\"", "\u{e9}", "a\u{1}"])
  func aPlainCookieCannotBecomeTwo(_ value: String) async throws {
    let error = try await #require(throws: APIError.self) {
      _ = try await sentHead { $0.cookie("color", value, style: .cookie) }
    }
    #expect(error.description.contains("\"color\""))
  }

  /// OpenAPI 3.2 §4.12.3.
  @Test func aWholeQuery() async throws {
    let json = try await sentPath { $0.querystring(["a": [1]] as JSON, style: .json) }
    #expect(json == "/x?%7B%22a%22%3A%5B1%5D%7D")
    let text = try await sentPath { $0.querystring("$.a[?@.b=='c d']") }
    #expect(text == "/x?%24.a%5B%3F%40.b%3D%3D%27c%20d%27%5D")
    let pairs = try await sentPath { $0.querystring(["a": 1, "b c": 2]) }
    #expect(pairs == "/x?a=1&b%20c=2")
    #expect(try await sentPath { $0.querystring(nil as String?) } == "/x")
  }

  private func sentHead(_ fill: (inout APIRequest) -> Void) async throws -> HTTPRequest {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.get, "/x", id: "op")
    fill(&request)
    try await APIClient(.stubbed(transport)).send(request, RequestOptions())
    return await transport.requests[0].head
  }

  @Test func undefinedValuesWriteNothing() async throws {
    let path = try await sentPath {
      $0.query("a", nil as String?)
      $0.query("b", JSON.null)
      $0.query("c", [String]())
      $0.query("d", ["x": JSON.null] as JSON)
    }
    #expect(path == "/x")
  }

  @Test func allTypesOfScalars() async throws {
    let path = try await sentPath {
      $0.query("flag", true)
      $0.query("count", -3)
      $0.query("whole", 2.0)
      $0.query("part", 0.1)
    }
    #expect(path == "/x?flag=true&count=-3&whole=2&part=0.1")
  }

  @Test func deepObjectsGoDown() async throws {
    let path = try await sentPath {
      $0.query("f", ["a": ["b": "c"], "l": ["1", "2"]] as JSON, style: .deepObject)
    }
    #expect(path == "/x?f%5Ba%5D%5Bb%5D=c&f%5Bl%5D=1&f%5Bl%5D=2")
  }

  @Test func everythingButUnreservedIsEncoded() async throws {
    let path = try await sentPath { $0.query("a b", "ä/?#[]@!$&'()*+,;=%20~-._") }
    #expect(
      path == "/x?a%20b=%C3%A4%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%2520~-._")
  }

  @Test func allowReservedKeepsWhatDoesNoHarm() async throws {
    let path = try await sentPath {
      $0.query("u", "http://a/b?c=d&e#f[g]+h%20%zz", style: .form, allowReserved: true)
    }
    #expect(path == "/x?u=http://a/b?c%3Dd%26e%23f%5Bg%5D%2Bh%20%25zz")
  }

  @Test func parametersAsJSONText() async throws {
    let path = try await sentPath { $0.queryJSON("filter", ["a": [1]] as JSON) }
    #expect(path == "/x?filter=%7B%22a%22%3A%5B1%5D%7D")
  }
}
