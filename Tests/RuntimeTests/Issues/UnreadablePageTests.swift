import SeamstressJSON
import SeamstressRuntime
import Testing

/// Unreadable elements where a value comes in pieces, or from the last of several responses.
struct UnreadablePageTests {
  private let reports = Reports()

  @Test func eachPageHasItsOwn() async throws {
    let numbers = Numbers(
      #"{"n":[1,"a"],"next":"2"}"#, #"{"n":[2],"next":"3"}"#, #"{"n":[null,3,null],"next":null}"#,
      unreadable: reports.policy)
    var issues: [[String]] = []
    var reported: [Int] = []
    for try await page in numbers.pages().pages {
      issues.append(page.issues.map(\.path))
      reported.append(reports.all.count)
    }
    #expect(issues == [["$.n[1]"], [], ["$.n[0]", "$.n[2]"]])
    #expect(reported == [1, 1, 3])
    #expect(Set(reports.all.map(\.operation)) == ["pageNumbers"])
  }

  @Test func itemsOfAllPages() async throws {
    let numbers = Numbers(
      #"{"n":[1,"a"],"next":"2"}"#, #"{"n":[2,"b"],"next":null}"#, unreadable: reports.policy)
    let raw = try await numbers.raw { try await $0.pages().all() }
    #expect(raw.value == [1, 2])
    #expect(raw.issues.map(\.path) == ["$.n[1]", "$.n[1]"])
    #expect(reports.paths == ["$.n[1]", "$.n[1]"])
    let strict = Numbers(#"{"n":[1],"next":"2"}"#, #"{"n":["b"]}"#)
    let pages = strict.pages(options: .init(unreadableElements: reports.policy))
    #expect(try await pages.all() == [1])
    var iterator = Numbers(#"{"n":[1],"next":"2"}"#, #"{"n":["b"]}"#).pages().makeAsyncIterator()
    #expect(try await iterator.next() == 1)
    let error = try await failure { _ = try await iterator.next() }
    #expect(error?.description.contains("$.n[0]") == true)
  }

  /// Counted pages end with one that has no items: that one has, and more come.
  @Test func aPageWithoutReadableItemsIsNotTheLastOne() async throws {
    let numbers = Numbers(
      #"{"n":[1]}"#, #"{"n":["a","b"]}"#, #"{"n":[3]}"#, #"{"n":[]}"#, unreadable: reports.policy)
    #expect(try await numbers.pages(by: .page(parameter: "p")).all() == [1, 3])
    #expect(reports.paths == ["$.n[0]", "$.n[1]"])
  }

  @Test func aPageThatFailsReportsNothing() async throws {
    let numbers = Numbers(#"{"n":[1,"a"],"next":{}}"#, unreadable: reports.policy)
    let error = try await failure { _ = try await numbers.pages().all() }
    #expect(error?.description.contains("$.next") == true)
    #expect(reports.all.isEmpty)
  }

  @Test func itemsOfAStream() async throws {
    let text = "[1,\"a\"]\n{}\n[2\n\"x\"\n[3]\n"
    for chunks in cuts(text) {
      let transport = ChunkTransport(contentType: "application/jsonl", chunks: chunks)
      let reports = Reports()
      var configuration = ClientConfiguration.stubbed(transport)
      configuration.unreadableElements = reports.policy
      let stream = EventStream<[Int]>(
        APIClient(configuration), APIRequest(.get, "/n", id: "listen"), RequestOptions(),
        as: .lines)
      #expect(try await stream.collect() == [[1], [3]])
      #expect(reports.all.map(\.item) == [1, 2, 3, 4])
      #expect(reports.paths == ["$[1]", "$", "$", "$"])
      #expect(reports.all.map(\.operation) == Array(repeating: "listen", count: 4))
      #expect(reports.all.last?.description.hasPrefix("listen: item 4, $ was left out: ") == true)
    }
  }

  @Test func itemsOfAStreamFailByDefault() async throws {
    let transport = ChunkTransport(
      contentType: "application/jsonl", chunks: cuts("[1]\n[2,{}]\n")[0])
    let error = try await failure {
      _ = try await stream(transport, as: .lines, of: [Int].self).collect()
    }
    #expect(error?.item == 2)
  }

  @Test func whatIsWaitedFor() async throws {
    let numbers = Numbers(
      #"{"job":{"id":"7","status":"queued","n":["a"]}}"#,
      #"{"job":{"id":"7","status":"done","n":[1,"b"]}}"#)
    let polling = Polling(
      .get, "/jobs/get", id: "getJob", parameter: "id", at: "job", pending: ["queued"],
      success: ["done"])
    let job: Job = try await numbers.client.fetchAndPoll(
      APIRequest(.post, "/jobs/start", id: "startJob"),
      RequestOptions(unreadableElements: reports.policy), at: "job", polling: polling)
    #expect(job.numbers == [1])
    #expect(reports.paths == ["$.job.n[1]"])
    #expect(reports.all.map(\.operation) == ["getJob"])
  }

  private struct Job: JSONReadable, Sendable {
    let numbers: [Int]

    init(from json: JSONReader) throws(JSONError) {
      numbers = try [Int](from: json.required("n"))
    }
  }
}
