#if os(Linux)
  internal import Foundation
  internal import HTTPTypes

  /// What the thread of libcurl tells.
  extension CurlExchange {
    enum Answer {
      case taken, wait, refused
    }

    /// A line of the head.
    func receive(line: UnsafeRawBufferPointer) -> Answer {
      do throws(TransportError) {
        guard let response = try head.add(line) else { return .taken }
        try announce(response)
        return .taken
      } catch {
        finish(.failure(error))
        return .refused
      }
    }

    private func announce(_ response: HTTPResponse) throws(TransportError) {
      if case .whole(let limit) = delivery, let length = response.bodyLength(of: request.head),
        length > limit
      {
        throw .tooLarge(limit)
      }
      let waiter: HeadContinuation? = lock.withLock {
        state.response = response
        if case .whole = delivery { return nil }
        defer { state.headWaiter = nil }
        return state.headWaiter
      }
      waiter?.resume(returning: response)
    }

    /// A piece of the body.
    func receive(bytes: UnsafeRawBufferPointer) -> Answer {
      guard head.isComplete else {
        finish(.failure(TransportError(.malformedResponse)))
        return .refused
      }
      let (answer, waiter) = lock.withLock { take(bytes) }
      waiter?.resume(returning: Array(bytes))
      if case .refused = answer, case .whole(let limit) = delivery {
        finish(.failure(.tooLarge(limit)))
      }
      return answer
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> (Answer, BodyContinuation?) {
      if state.end != nil { return (.refused, nil) }
      if let waiter = state.bodyWaiter, !bytes.isEmpty {
        state.bodyWaiter = nil
        return (.taken, waiter)
      }
      switch delivery {
      case .whole(let limit):
        if bytes.count > limit - state.buffer.count { return (.refused, nil) }
      case .streamed(let waiting):
        if state.buffer.count >= waiting {
          state.isPaused = true
          return (.wait, nil)
        }
      }
      state.buffer.append(contentsOf: bytes)
      return (.taken, nil)
    }

    /// Whether the request may go out now: the first time, and after that where it may be repeated.
    /// libcurl sends again where a connection that had been used before is closed without an answer.
    func mayGoOut() -> Bool {
      if isOver { return false }
      requestsSent += 1
      if requestsSent == 1 || mayBeRepeated { return true }
      finish(.failure(TransportError(.connectionLost)))
      return false
    }

    /// - Parameters:
    ///   - code: libcurl's, zero where it is content.
    ///   - number: the system's.
    func finish(_ code: Int32, _ text: String, _ number: Int32) {
      if code != 0 {
        finish(.failure(TransportError(curl: code, text, system: number)))
      } else if head.isComplete {
        finish(.success(()))
      } else {
        // libcurl is content with half a head, and with none.
        finish(.failure(TransportError(head.hasBegun ? .truncated : .connectionLost)))
      }
    }

    /// Whether this is the end; the first one counts.
    @discardableResult
    func finish(_ result: Result<Void, TransportError>) -> Bool {
      let (isFirst, head, body, response) = lock.withLock {
        guard state.end == nil else { return (false, nil, nil, nil) as Waiting }
        state.end = result
        if case .failure(let error) = result, error.reason == .cancelled { state.buffer = [] }
        defer { (state.headWaiter, state.bodyWaiter) = (nil, nil) }
        return (true, state.headWaiter, state.bodyWaiter, state.response)
      }
      guard isFirst else { return false }
      upload?.stop()
      switch result {
      case .success:
        if let response { head?.resume(returning: response) }
        body?.resume(returning: nil)
      case .failure(let error):
        head?.resume(throwing: error)
        body?.resume(throwing: error)
      }
      return true
    }

    private typealias Waiting = (Bool, HeadContinuation?, BodyContinuation?, HTTPResponse?)
  }

  extension HTTPResponse {
    /// What is announced, where a body follows.
    fileprivate func bodyLength(of request: HTTPRequest) -> Int? {
      if request.method == .head || status == .notModified || status == .noContent { return nil }
      return headerFields[.contentLength].flatMap { Int($0) }
    }
  }
#endif
