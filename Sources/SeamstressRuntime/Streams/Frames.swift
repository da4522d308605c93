internal import HTTPTypes
internal import SeamstressJSON

/// A call whose response is to be cut into events.
struct FrameSource: Sendable {
  let client: APIClient
  let request: APIRequest
  let options: RequestOptions
  let form: EventStreamForm
}

/// Makes the call, once, and cuts its response into events.
struct Frames {
  private enum State {
    case waiting
    case open(OpenResponse, ResponseBody.Iterator)
    case done
  }

  private let source: FrameSource
  private var state = State.waiting
  private var parser: FrameParser
  private var opened: OpenResponse?
  private(set) var redactor: Redactor?

  init(_ source: FrameSource) {
    self.source = source
    parser = FrameParser(source.form)
  }

  var form: EventStreamForm { source.form }

  mutating func next() async throws -> ServerSentEvent? {
    while true {
      if let event = parser.next() {
        if form == .events, event.data == "[DONE]" { return close() }
        return event
      }
      switch state {
      case .done: return nil
      case .waiting: try await open()
      case .open(let response, let body): try await read(response, body)
      }
    }
  }

  /// The error of an item, after which there are no more.
  mutating func fail(_ error: JSONError, item: Int, _ bytes: [UInt8]) -> any Error {
    let error = redactor?.redact(error) ?? error
    var failure =
      opened?.failure(.decoding(error), body: bytes)
      ?? APIError(.decoding(error), of: source.request)
    failure.item = item
    CallLog(source.client.configuration, source.request)
      .unreadable(error, status: failure.status ?? 0, item: item)
    _ = close()
    return failure
  }

  private mutating func close() -> ServerSentEvent? {
    state = .done
    opened = nil
    parser = FrameParser(form)
    return nil
  }

  private mutating func open() async throws {
    state = .done
    var request = source.request
    if request.accept == APIRequest.defaultAccept { request.accept = form.accept }
    let response = try await source.client.open(request, source.options)
    if let type = foreignType(response.response) {
      let body = try? await response.body.collect(upTo: APIError.maximumBodyBytes)
      throw response.failure(.unexpectedResponse(type), body: body ?? [])
    }
    opened = response
    redactor = response.response.redactor
    state = .open(response, response.body.makeAsyncIterator())
  }

  private mutating func read(_ response: OpenResponse, _ body: ResponseBody.Iterator)
    async throws
  {
    state = .done
    var body = body
    do {
      guard let bytes = try await body.next() else {
        parser.finish()
        opened = nil
        return
      }
      parser.consume(bytes)
    } catch {
      opened = nil
      throw response.error(error)
    }
    let limit = source.client.configuration.maximumResponseBytes
    if parser.pending > limit {
      opened = nil
      throw response.error(TransportError.tooLarge(limit))
    }
    state = .open(response, body)
  }

  /// A page for people, or a plain JSON document where events were promised, holds no item.
  private func foreignType(_ response: APIResponse) -> String? {
    guard let type = response.headers[.contentType]?.lowercased() else { return nil }
    if type.hasPrefix("text/html") { return type }
    return form == .events && type.hasPrefix("application/json") ? type : nil
  }
}
