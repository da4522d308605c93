import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct PageStyleTests {
  private func pages(
    _ transport: StubTransport, by pagination: Pagination, at key: String = "items",
    _ request: APIRequest = APIRequest(.get, "/v1/items", id: "listItems"),
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> Pages<String> {
    var configuration = ClientConfiguration.stubbed(
      transport, baseURL: "https://api.example.com/base")
    configure(&configuration)
    return Pages(
      APIClient(configuration), request, RequestOptions(), at: key, by: pagination)
  }

  private static func linked(_ items: String, _ link: String?) -> TransportResponse {
    guard let link, let name = HTTPField.Name("link") else { return .json(items) }
    return .json(items, headers: [name: link])
  }

  @Test func countedPagesEndWithAnEmptyOne() async throws {
    let transport = StubTransport(
      .json(#"{"items":["a","b"]}"#), .json(#"{"items":["c"]}"#), .json(#"{"items":[]}"#))
    let pages = pages(transport, by: .page(parameter: "page"))
    #expect(try await pages.all() == ["a", "b", "c"])
    let base = "/base/v1/items"
    #expect(await transport.paths == [base, base + "?page=2", base + "?page=3"])
  }

  @Test(arguments: [
    (#""meta":{"pages":2}"#, 2), (#""meta":{"pages":1}"#, 1), (#""meta":{"pages":0}"#, 1),
    (#""more":false"#, 1), (#""meta":{"pages":null},"more":null"#, 3),
  ])
  func countedPagesEndWhereTheServerSaysSo(_ member: String, _ count: Int) async throws {
    let page = TransportResponse.json(#"{"items":["a"],\#(member)}"#)
    let transport = StubTransport(page, page, .json("{}"))
    let pages = pages(
      transport, by: .page(parameter: "page", last: "meta.pages", more: "more"))
    _ = try await pages.all()
    #expect(await transport.requests.count == count)
  }

  @Test func countingGoesOnFromWhereTheCallBegan() async throws {
    let transport = StubTransport(.json(#"{"items":["a"]}"#), .json("{}"))
    var request = APIRequest(.get, "/v1/items", id: "listItems")
    request.query("page", 7)
    request.query("size", 1)
    _ = try await pages(transport, by: .page(parameter: "page"), request).all()
    let base = "/base/v1/items"
    #expect(await transport.paths == [base + "?page=7&size=1", base + "?size=1&page=8"])
  }

  @Test func countingFromZeroInABody() async throws {
    let transport = StubTransport(
      .json(#"{"items":["a"]}"#), .json(#"{"items":["b"]}"#), .json("{}"))
    var request = APIRequest(.post, "/v1/items", id: "listItems")
    request.body("page", 0)
    request.body("q", "x")
    _ = try await pages(transport, by: .page(parameter: "page", first: 0), request).all()
    let bodies = await transport.requests.map { String(decoding: $0.body!.bytes, as: UTF8.self) }
    #expect(
      bodies == [#"{"page":0,"q":"x"}"#, #"{"q":"x","page":1}"#, #"{"q":"x","page":2}"#])
  }

  @Test func linkedPages() async throws {
    let transport = StubTransport(
      Self.linked(
        #"["a"]"#,
        #"<https://api.example.com/base/v1/items?page=2&q=a%2Cb>; rel="next", </x>; rel=last"#),
      Self.linked(#"["b"]"#, #"</else/where?z=3>; title="a \", rel=no"; REL="prev NEXT""#),
      Self.linked(#"["c"]"#, #"</base/v1/items?page=1>; rel="prev""#))
    #expect(try await pages(transport, by: .link, at: "").all() == ["a", "b", "c"])
    #expect(
      await transport.paths == [
        "/base/v1/items", "/base/v1/items?page=2&q=a%2Cb", "/else/where?z=3",
      ])
  }

  @Test(arguments: [
    nil, "", "<", "</a", "</a>", "</a>; rel", "</a>; rel=\"prev\"; rel=\"next\"", "x</a>; rel=next",
    "</a>; title=\"rel=next\"", "</a>; rel=\"nextish\"",
  ])
  func noNextLink(_ link: String?) async throws {
    let transport = StubTransport(Self.linked(#"["a"]"#, link))
    #expect(try await pages(transport, by: .link, at: "").all() == ["a"])
    #expect(await transport.requests.count == 1)
  }

  @Test(arguments: [
    "https://evil.example/v1/items?page=2", "http://api.example.com/base/v1/items",
    "https://api.example.com:8443/", "file:///etc/passwd", "//evil.example/a",
  ])
  func linksToAnotherOriginAreNotFollowed(_ target: String) async throws {
    let transport = StubTransport(Self.linked(#"["a"]"#, "<\(target)>; rel=next"))
    let pages = pages(transport, by: .link, at: "")
    let error = try await failure { _ = try await pages.all() }
    guard case .invalidRequest(let text) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(text.contains("another origin"))
    #expect(await transport.requests.count == 1)
  }

  @Test func aCursorMayBeAnAddress() async throws {
    let transport = StubTransport(
      .json(#"{"items":["a"],"next":"https://api.example.com/base/v1/items?page=2&q=a%2Cb"}"#),
      .json(#"{"items":["b"],"next":"/else.json?Page=1"}"#),
      .json(#"{"items":["c"],"next":"/9j/4AAQ=="}"#), .json(#"{"items":[],"next":null}"#))
    let pages = pages(transport, by: .cursor(parameter: "page", next: "next"))
    #expect(try await pages.all() == ["a", "b", "c"])
    #expect(
      await transport.paths == [
        "/base/v1/items", "/base/v1/items?page=2&q=a%2Cb", "/else.json?Page=1",
        "/base/v1/items?page=%2F9j%2F4AAQ%3D%3D",
      ])
  }

  @Test(arguments: [
    "https://evil.example/v1/items?page=2", "http://api.example.com/base/v1/items?page=2",
    "https://api.example.com.evil.example/?page=2", "//evil.example/?page=2",
  ])
  func addressesAtAnotherOriginAreNotFollowed(_ target: String) async throws {
    let transport = StubTransport(.json(#"{"items":["a"],"next":"\#(target)"}"#))
    let pages = pages(transport, by: .cursor(parameter: "page", next: "next"))
    let error = try await failure { _ = try await pages.all() }
    guard case .invalidRequest(let text) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(text.contains("another origin"))
    #expect(await transport.requests.count == 1)
  }

  @Test func aKeyInAnAddressIsSentOnceAndNotShown() async throws {
    let canary = "canary-0f1e"
    let transport = StubTransport(
      .json(#"{"items":["a"],"next":"/base/v1/items?key=\#(canary)&page=2"}"#),
      .json(#"{"items":[]}"#))
    let request = APIRequest(.get, "/v1/items", id: "listItems", security: [["k"]])
    let pages = pages(
      transport, by: .cursor(parameter: "page", next: "next"), request
    ) {
      $0.schemes = ["k": .apiKey(.query, "key")]
      $0.credentials = ["k": .value(canary)]
    }
    let first = try await pages.firstPage()
    let cursor = try #require(first.nextCursor)
    #expect(!cursor.contains(canary))
    _ = try await pages.starting(at: cursor).all()
    #expect(await transport.paths.last == "/base/v1/items?page=2&key=\(canary)")
  }

  @Test func aLinkThatRepeatsItselfEnds() async throws {
    let transport = StubTransport(Self.linked(#"["a"]"#, "<?page=2>; rel=next"))
    #expect(try await pages(transport, by: .link, at: "").all() == ["a", "a"])
  }

  @Test func aKeyInTheQueryIsSentOnceAndNotShown() async throws {
    let canary = "canary-0f1e"
    let link = "<https://api.example.com/base/v1/items?key=\(canary)&page=2>; rel=next"
    let transport = StubTransport(Self.linked(#"["a"]"#, link), .json("[]"))
    let request = APIRequest(.get, "/v1/items", id: "listItems", security: [["k"]])
    let pages = pages(transport, by: .link, at: "", request) {
      $0.schemes = ["k": .apiKey(.query, "key")]
      $0.credentials = ["k": .value(canary)]
    }
    let first = try await pages.firstPage()
    var shown = "\(first) \(first.nextCursor ?? "")"
    dump(first, to: &shown)
    #expect(!shown.contains(canary))
    _ = try await pages.starting(at: try #require(first.nextCursor)).all()
    #expect(await transport.paths.last == "/base/v1/items?page=2&key=\(canary)")
  }

  @Test func resumingFromACursorOfAnyStyle() async throws {
    let transport = StubTransport(
      .json(#"{"items":["a"],"next":"c4"}"#), .json(#"{"items":["b"]}"#))
    let cursors = pages(transport, by: .cursor(parameter: "cursor", next: "next"))
    #expect(try await cursors.starting(at: "c3").all() == ["a", "b"])
    let base = "/base/v1/items?cursor="
    #expect(await transport.paths == [base + "c3", base + "c4"])
  }
}
