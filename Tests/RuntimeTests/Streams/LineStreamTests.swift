import SeamstressJSON
import SeamstressRuntime
import Testing

struct LineStreamTests {
  private func items(_ text: String) async throws -> [JSON] {
    var results: [[JSON]] = []
    for chunks in cuts(text) {
      let transport = ChunkTransport(contentType: "application/x-ndjson", chunks: chunks)
      results.append(try await stream(transport, as: .lines, of: JSON.self).collect())
    }
    #expect(Set(results).count == 1, "the result depends on how the bytes were cut")
    return results[0]
  }

  @Test func jsonLines() async throws {
    #expect(try await items("{\"a\":1}\n\n[2]\r\n \n\"x\"\nnull\n") == [["a": 1], [2], "x", .null])
    #expect(try await items("1\n2") == [1, 2])
    #expect(try await items("").isEmpty)
  }

  @Test func textSequences() async throws {
    let text = "\u{1E}{\"a\":1}\n\u{1E}{\n  \"b\": \"\\\"}\n\"\n}\n\u{1E}3\n"
      .replacing("}\n\"\n}", with: "}\"\n}")
    #expect(try await items(text) == [["a": 1], ["b": "\"}"], 3])
  }

  @Test func aRecordOfManyLinesComesBeforeTheNextOne() async throws {
    let gate = Gate()
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\u{1E}{\n\"a\":\n1}\n")
      gate.wait()
    }
    defer { server.stop() }
    let client = APIClient(ClientConfiguration(baseURL: server.baseURL))
    let items = EventStream<JSON>(
      client, APIRequest(.get, "/", id: "op"), RequestOptions(), as: .lines)
    var iterator = items.makeAsyncIterator()
    #expect(try await iterator.next() == ["a": 1])
    gate.open()
    #expect(try await iterator.next() == nil)
  }

  @Test(arguments: ["1\n{\"a\n3\n", "\u{1E}1\n\u{1E}{\"a\":\u{1E}3\n", "1\n[2"])
  func aRecordCutShortIsNotSkipped(text: String) async throws {
    let transport = ChunkTransport(contentType: "application/jsonl", chunks: cuts(text)[0])
    let error = try await failure {
      _ = try await stream(transport, as: .lines, of: JSON.self).collect()
    }
    #expect(error?.item == 2)
  }
}
