import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct EventStreamTests {
  private func events(_ text: String) async throws -> [ServerSentEvent] {
    var results: [[ServerSentEvent]] = []
    for chunks in cuts(text) {
      let stream = stream(ChunkTransport(chunks: chunks), of: JSON.self)
      results.append(try await stream.events.collect())
    }
    #expect(Set(results).count == 1, "the result depends on how the bytes were cut")
    return results[0]
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func fieldsAndLineEndings(end: String) async throws {
    let lines = [
      "\u{FEFF}: a comment", "event: add", "data: one", "data:two", "data:  three", "id: 7",
      "retry: 1500", "unknown: x", "nothing", "", "data", "", "id:", "data: last", "", "",
    ]
    let found = try await events(lines.joined(separator: end))
    #expect(
      found == [
        ServerSentEvent(
          name: "add", data: "one\ntwo\n three", id: "7", retry: .milliseconds(1500)),
        ServerSentEvent(data: "", id: "7"),
        ServerSentEvent(data: "last", id: ""),
      ])
  }

  @Test func whatIsNoEvent() async throws {
    // An event without data, an id with a NUL, a retry that is no number, an incomplete last event.
    let text = "event: empty\n\nid: a\u{0}b\nretry: 1s\ndata: x\n\ndata: cut short\n"
    #expect(try await events(text) == [ServerSentEvent(data: "x")])
  }

  @Test func onlyAFirstByteOrderMarkIsSkipped() async throws {
    let text = "\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n"
    #expect(try await events(text).map(\.data) == ["a"])
  }

  @Test func itemsUntilDone() async throws {
    let text = """
      data: {"n":1}

      : keep-alive
      data:

      data: {
      data: "n":2}

      data: [DONE]

      data: {"n":3}


      """
    for chunks in cuts(text) {
      let items = try await stream(ChunkTransport(chunks: chunks), of: JSON.self).collect()
      #expect(items == [["n": 1], ["n": 2]])
    }
  }

  @Test func textItemsAreTheDataItself() async throws {
    let transport = ChunkTransport(chunks: [Array("data: Hello, \"you\"\n\n".utf8)])
    #expect(try await stream(transport, of: String.self).collect() == ["Hello, \"you\""])
  }

  @Test func aMalformedItemIsNamed() async throws {
    let text = "data: {\"n\":1}\n\ndata: {\"n\":\n\ndata: {\"n\":3}\n\n"
    let items = stream(ChunkTransport(chunks: cuts(text)[2]), of: JSON.self)
    var iterator = items.makeAsyncIterator()
    #expect(try await iterator.next() == ["n": 1])
    let error = try await failure { _ = try await iterator.next() }
    #expect(error?.item == 2)
    #expect(error?.text == "{\"n\":")
    #expect(error?.description.contains("item 2 of the stream") == true)
    #expect(try await iterator.next() == nil)
  }

  @Test func anItemOfTheWrongShapeSaysWhere() async throws {
    let transport = ChunkTransport(chunks: [Array("data: [1]\n\ndata: [1,\"x\"]\n\n".utf8)])
    let error = try await failure { _ = try await stream(transport, of: [Int].self).collect() }
    guard case .decoding(let cause) = error?.kind else {
      Issue.record("not a decoding error: \(String(describing: error))")
      return
    }
    #expect(cause.path == "$[1]")
    #expect(error?.item == 2)
    #expect(error?.operation == "listen")
  }

  @Test func anErrorStatusHasItsBody() async throws {
    let chunks = [Array("{\"message\":".utf8), Array("\"no\"}".utf8)]
    let transport = ChunkTransport(
      status: 403, contentType: "application/json", chunks: chunks)
    let error = try await failure { _ = try await stream(transport, of: JSON.self).collect() }
    #expect(error?.status == 403)
    #expect(error?.serverMessage == "no")
  }

  @Test func aDocumentInsteadOfEvents() async throws {
    let transport = ChunkTransport(
      contentType: "application/json", chunks: [Array("{\"n\":1}".utf8)])
    let error = try await failure { _ = try await stream(transport, of: JSON.self).collect() }
    guard case .unexpectedResponse = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.text == "{\"n\":1}")
  }

  @Test func oneItemIsBounded() async throws {
    let transport = ChunkTransport(chunks: Array(repeating: Array("data: xxxx".utf8), count: 100))
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.maximumResponseBytes = 200
    let items = EventStream<String>(
      APIClient(configuration), APIRequest(.get, "/", id: "op"), RequestOptions(), as: .events)
    let error = try await failure { _ = try await items.collect() }
    guard case .transport(let fault) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.reason == .tooLarge)
  }

  @Test func whatIsAskedFor() async throws {
    let transport = StubTransport(TransportResponse(status: 200))
    #expect(try await stream(transport, of: JSON.self).collect().isEmpty)
    #expect(try await stream(transport, as: .lines, of: JSON.self).collect().isEmpty)
    let accepts = await transport.requests.map { $0.head.headerFields[.accept] }
    #expect(
      accepts == [
        "text/event-stream", "application/jsonl, application/x-ndjson, application/json-seq",
      ])
  }

  @Test func aMiddlewareMayAnswer() async throws {
    struct Canned: Middleware {
      func send(_ request: TransportRequest, _ attempt: Attempt, next: Next) async throws
        -> TransportResponse
      {
        TransportResponse(status: 200, body: Array("data: 1\n\n".utf8))
      }
    }
    var configuration = ClientConfiguration.stubbed(StubTransport(.status(500)))
    configuration.middleware = [Canned()]
    let items = EventStream<Int>(
      APIClient(configuration), APIRequest(.get, "/", id: "op"), RequestOptions(), as: .events)
    #expect(try await items.collect() == [1])
  }
}
