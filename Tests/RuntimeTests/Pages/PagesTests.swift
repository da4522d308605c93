import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct PagesTests {
  private func pages(
    _ transport: StubTransport, _ method: RequestMethod = .get, from cursor: String? = nil
  ) -> Pages<String> {
    var request = APIRequest(method, "/items", id: "listItems")
    if method == .get {
      request.query("kind", "a")
      request.query("cursor", cursor)
    } else {
      request.body("kind", "a")
    }
    return Pages(
      APIClient(.stubbed(transport)), request, RequestOptions(), at: "items",
      by: .cursor(parameter: "cursor", next: "page.next", more: "page.more"))
  }

  private static func page(_ items: String, next: String, more: String = "true")
    -> TransportResponse
  {
    .json(#"{"items":\#(items),"page":{"next":\#(next),"more":\#(more)}}"#)
  }

  @Test func itemsOfAllPagesWithTheSameParameters() async throws {
    let transport = StubTransport(
      Self.page(#"["a","b"]"#, next: #""c 2""#), Self.page("[]", next: #""c3""#),
      Self.page(#"["c"]"#, next: "null", more: "false"))
    #expect(try await pages(transport).all() == ["a", "b", "c"])
    #expect(
      await transport.paths == [
        "/items?kind=a", "/items?kind=a&cursor=c%202", "/items?kind=a&cursor=c3",
      ])
  }

  @Test func nothingIsFetchedBeforeItIsReached() async throws {
    let transport = StubTransport(
      Self.page(#"["a","b"]"#, next: #""2""#), Self.page(#"["c"]"#, next: "null"))
    let pages = pages(transport)
    #expect(await transport.requests.isEmpty)
    var items: [String] = []
    for try await item in pages {
      items.append(item)
      if items.count == 2 { break }
    }
    #expect(await transport.requests.count == 1)
  }

  @Test(arguments: [
    (#""x""#, "false"), ("null", "true"), (#""""#, "true"), ("null", "null"),
  ])
  func lastPages(next: String, more: String) async throws {
    let transport = StubTransport(Self.page(#"["a"]"#, next: next, more: more))
    #expect(try await pages(transport).all() == ["a"])
    #expect(await transport.requests.count == 1)
  }

  @Test func withoutPaginationThereIsOnePage() async throws {
    let transport = StubTransport(.json(#"{"items":["a"]}"#))
    #expect(try await pages(transport).all() == ["a"])
  }

  @Test func aRepeatedCursorEndsTheList() async throws {
    let transport = StubTransport(Self.page(#"["a"]"#, next: #""same""#))
    #expect(try await pages(transport).all() == ["a", "a"])
    #expect(await transport.requests.count == 2)
  }

  @Test func resumingFromACursor() async throws {
    let transport = StubTransport(
      Self.page(#"["b"]"#, next: #""3""#), Self.page(#"["c"]"#, next: "null"))
    #expect(try await pages(transport, from: "2").all() == ["b", "c"])
    #expect(await transport.paths == ["/items?kind=a&cursor=2", "/items?kind=a&cursor=3"])
  }

  @Test func aListThatIsPosted() async throws {
    let transport = StubTransport(
      Self.page(#"["a"]"#, next: #""2""#), Self.page(#"["b"]"#, next: "null"))
    #expect(try await pages(transport, .post).all() == ["a", "b"])
    let bodies = await transport.requests.map { String(decoding: $0.body!.bytes, as: UTF8.self) }
    #expect(bodies == [#"{"kind":"a"}"#, #"{"kind":"a","cursor":"2"}"#])
  }

  @Test func pagesThemselves() async throws {
    let transport = StubTransport(
      Self.page(#"["a"]"#, next: "7"), Self.page(#"["b"]"#, next: "null"))
    var cursors: [String?] = []
    for try await page in pages(transport).pages { cursors.append(page.nextCursor) }
    #expect(cursors == ["7", nil])
  }

  @Test func anErrorOnALaterPageIsThrownOnce() async throws {
    let transport = StubTransport(
      Self.page(#"["a"]"#, next: #""2""#), .json("{}", status: 400))
    var iterator = pages(transport).makeAsyncIterator()
    #expect(try await iterator.next() == "a")
    let error = try await failure { _ = try await iterator.next() }
    #expect(error?.status == 400)
    #expect(try await iterator.next() == nil)
  }
}
