import HTTPTypes
import SeamstressRuntime

/// Streams the pieces that it was given, cut where the test wants them cut.
struct ChunkTransport: Transport {
  var status = 200
  var contentType = "text/event-stream"
  let chunks: [[UInt8]]

  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    TransportResponse(status: 500)
  }

  func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    for chunk in chunks { continuation.yield(chunk) }
    continuation.finish()
    let pieces = Pieces(stream)
    let head = HTTPResponse(
      status: .init(code: status), headerFields: [.contentType: contentType])
    return StreamedResponse(head: head, body: ResponseBody(next: { await pieces.next() }))
  }
}

fileprivate final class Pieces: @unchecked Sendable {
  private var iterator: AsyncStream<[UInt8]>.Iterator

  init(_ stream: AsyncStream<[UInt8]>) { iterator = stream.makeAsyncIterator() }

  func next() async -> [UInt8]? { await iterator.next() }
}

/// Every way of cutting a text that a parser may trip over: whole, byte by byte, in threes.
func cuts(_ text: String) -> [[[UInt8]]] {
  let bytes = Array(text.utf8)
  return [1, 3, max(1, bytes.count)].map { size in
    stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
  }
}

func stream<Item>(
  _ transport: some Transport, as form: EventStreamForm = .events, of type: Item.Type = Item.self
) -> EventStream<Item> {
  let request = APIRequest(.get, "/events", id: "listen")
  return EventStream(
    APIClient(.stubbed(transport)), request, RequestOptions(), as: form)
}

extension AsyncSequence {
  func collect() async throws -> [Element] {
    var elements: [Element] = []
    for try await element in self { elements.append(element) }
    return elements
  }
}
