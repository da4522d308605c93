public import SeamstressJSON

/// The items of a response that goes on: given away one by one while the response is still open.
///
///     for try await chunk in api.chat.complete(messages: messages, stream: true) {
///       print(chunk.delta)
///     }
///
/// Each iteration makes a call of its own, with the credentials, redirects and errors of any other
/// call, and with its retries until the head of the response is there; after that nothing is
/// retried. Leaving the loop, or cancelling its task, closes the connection. Items wait for a
/// slow consumer, in memory and then on disk, up to `maximumResponseBytes`.
///
/// An item that cannot be read throws an `APIError` whose `item` says which, and ends the stream,
/// unless the client or the call says that such `unreadableElements` are left out.
public struct EventStream<Item: JSONReadable & Sendable>: AsyncSequence, Sendable {
  public typealias Element = Item

  private let source: FrameSource

  public init(
    _ client: APIClient, _ request: APIRequest, _ options: RequestOptions,
    as form: EventStreamForm
  ) {
    source = FrameSource(client: client, request: request, options: options, form: form)
  }

  public func makeAsyncIterator() -> Iterator {
    let reporter = IssueReporter(source.client, source.request, source.options)
    return Iterator(frames: Frames(source), reporter: reporter)
  }

  /// The events themselves, with their names and ids; of JSON Lines, one for each line.
  public var events: ServerSentEvents {
    ServerSentEvents(source: source)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private var frames: Frames
    private let reporter: IssueReporter
    private var number = 0

    init(frames: Frames, reporter: IssueReporter) {
      self.frames = frames
      self.reporter = reporter
    }

    public mutating func next() async throws -> Item? {
      while let event = try await frames.next() {
        if let text = event.data as? Item, frames.form == .events {
          return text
        }
        // What keeps a connection alive carries no item.
        if event.data.allSatisfy(\.isWhitespace) { continue }
        number += 1
        if let item = try decode(event) { return item }
      }
      return nil
    }

    /// nil: it is left out.
    private mutating func decode(_ event: ServerSentEvent) throws -> Item? {
      let bytes = Array(event.data.utf8)
      do {
        return try reporter.read(bytes, item: number, frames.redactor) { json throws(JSONError) in
          try Item(from: json)
        }.value
      } catch {
        if reporter.leaveOut(item: number, error, frames.redactor) { return nil }
        throw frames.fail(error, item: number, bytes)
      }
    }
  }
}

/// How a response carries its items.
public enum EventStreamForm: Sendable, Hashable {
  /// Server-sent events, whose data is an item each; `data: [DONE]` ends the stream.
  case events
  /// JSON Lines, also as application/x-ndjson or application/json-seq (RFC 7464).
  case lines

  var accept: String {
    switch self {
    case .events: "text/event-stream"
    case .lines: "application/jsonl, application/x-ndjson, application/json-seq"
    }
  }
}
