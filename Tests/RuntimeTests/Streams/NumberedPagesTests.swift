import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Lists whose pages have numbers or links instead of cursors.
struct NumberedPagesTests {
  private func pages(
    _ answers: [TransportResponse], by pagination: Pagination,
    _ fill: (inout APIRequest) -> Void = { _ in }
  ) async throws -> (items: [Int], paths: [String], error: APIError?) {
    let transport = StubTransport(answers)
    let configuration = ClientConfiguration.stubbed(
      transport, schemes: ["key": .bearer], credentials: ["key": .bearer("secret-token")])
    var request = APIRequest(.get, "/list", id: "list", security: [["key"]])
    fill(&request)
    let pages = Pages<Int>(APIClient(configuration), request, RequestOptions(), by: pagination)
    var items: [Int] = []
    let error = try await failure { for try await item in pages { items.append(item) } }
    return (items, await transport.paths, error)
  }

  private func linked(_ body: String, _ link: String) -> TransportResponse {
    .json(body, headers: [HTTPField.Name("Link")!: link])
  }

  @Test func numbers() async throws {
    let answers: [TransportResponse] = [.json("[1,2]"), .json("[3]"), .json("[]")]
    let found = try await pages(answers, by: .page(parameter: "p"))
    #expect(found.items == [1, 2, 3])
    #expect(found.paths == ["/list", "/list?p=2", "/list?p=3"])
    let later = try await pages(answers, by: .page(parameter: "p")) { $0.query("p", 5) }
    #expect(later.paths == ["/list?p=5", "/list?p=6", "/list?p=7"])
  }

  @Test func links() async throws {
    let found = try await pages(
      [
        linked("[1]", "<https://api.example.com/list?after=x%2Fy>; rel=\"next\", </l>; rel=last"),
        linked("[2]", "</l>; rel=last, </other?n=1>; title=\"a\"; rel=\"prefetch next\""),
        linked("[3]", "<https://api.example.com/list>; rel=\"first\""),
      ], by: .link
    ) { $0.query("q", 1) }
    #expect(found.items == [1, 2, 3])
    #expect(found.paths == ["/list?q=1", "/list?after=x%2Fy", "/other?n=1"])
    #expect(found.error == nil)
  }

  @Test(arguments: [
    "https://evil.example/list", "http://api.example.com/list", "//evil.example/list", "file:///x",
  ])
  func aLinkToAnotherOrigin(address: String) async throws {
    let found = try await pages([linked("[1]", "<\(address)>; rel=next")], by: .link)
    #expect(found.items == [1])
    #expect(found.paths.count == 1, "nothing may be sent there")
    #expect(found.error?.description.contains("another origin") == true)
  }
}
