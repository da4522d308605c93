internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One request under way whose response is handed on while it arrives: resumes whoever waits for
/// the head, then whoever waits for bytes, each exactly once.
///
/// Unchecked because the state is guarded by `lock`: the delegate's queue, the consumer and the
/// cancelling task all reach in.
final class StreamExchange: TaskListener, @unchecked Sendable {
  typealias HeadContinuation = CheckedContinuation<HTTPResponse, any Error>
  typealias BodyContinuation = CheckedContinuation<[UInt8]?, any Error>

  private let lock = NSLock()
  private let limit: Int
  private let upload: Upload?
  private var task: SessionTask?
  private var head: HeadContinuation?
  private var consumer: BodyContinuation?
  private var buffer = SpillBuffer()
  /// nil while more may come.
  private var end: Result<Void, TransportError>?

  /// - Parameter upload: held until the exchange is over.
  init(limit: Int, upload: Upload?) {
    self.limit = limit
    self.upload = upload
  }

  /// Starts the task, unless the caller was cancelled before it could: then says false, and the
  /// task is never run.
  func start(_ task: SessionTask, _ continuation: HeadContinuation) -> Bool {
    let failure: TransportError? = lock.withLock {
      if case .failure(let error) = end { return error }
      self.task = task
      head = continuation
      return nil
    }
    if let failure {
      continuation.resume(throwing: failure)
      task.task.cancel()
    } else {
      task.task.resume()
    }
    return failure == nil
  }

  func cancel() {
    finish(.failure(TransportError(.cancelled)))
  }

  /// The next bytes, or nil at the end. Bytes that came before a failure are given before it.
  func next() async throws -> [UInt8]? {
    let bytes = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wait($0) }
    } onCancel: {
      cancel()
    }
    settle()
    return bytes
  }

  /// For the caller, once it goes on: what was written elsewhere is now visible to it, and the
  /// thread sanitizer sees that, which it does not of a continuation.
  func settle() {
    lock.withLock {}
  }

  private func wait(_ continuation: BodyContinuation) {
    let ready: Result<[UInt8]?, any Error>? = lock.withLock {
      do {
        if case .failure(let error) = end, error.reason == .cancelled { throw error }
        if let chunk = try buffer.pop() { return .success(chunk) }
        guard let end else {
          consumer = continuation
          return nil
        }
        return end.map { nil }.mapError { $0 }
      } catch let error as TransportError {
        return .failure(error)
      } catch {
        return .failure(TransportError(.other, detail: "what had arrived cannot be read again"))
      }
    }
    if let ready { continuation.resume(with: ready) }
  }

  private func finish(_ result: Result<Void, TransportError>) {
    let (head, consumer, task) = lock.withLock {
      guard end == nil else { return (nil, nil, nil) as Waiting }
      end = result
      if case .failure(let error) = result, error.reason == .cancelled { buffer = SpillBuffer() }
      defer { (self.head, self.consumer, self.task) = (nil, nil, nil) }
      return (self.head, self.consumer, self.task)
    }
    upload?.discard()
    switch result {
    case .success: consumer?.resume(returning: nil)
    case .failure(let error):
      head?.resume(throwing: error)
      consumer?.resume(throwing: error)
      task?.cancelElsewhere()
    }
  }

  private typealias Waiting = (HeadContinuation?, BodyContinuation?, SessionTask?)
}

extension StreamExchange {
  func announce(_ response: URLResponse) {
    // URLSession on Linux announces interim responses too (RFC 9110 §15.2).
    guard let response = response as? HTTPURLResponse, response.statusCode >= 200 else { return }
    if response.isAmbiguous { return finish(.failure(TransportError(.malformedResponse))) }
    let arrived = HTTPResponse(response)
    let waiting = lock.withLock {
      defer { head = nil }
      return head
    }
    waiting?.resume(returning: arrived)
  }

  func receive(_ data: Data) {
    var failure: TransportError?
    let chunk = Array(data)
    let waiting: BodyContinuation? = lock.withLock {
      if end != nil || data.isEmpty { return nil }
      if let consumer {
        self.consumer = nil
        return consumer
      }
      do {
        try buffer.append(data)
        if buffer.count > limit { failure = .tooLarge(limit) }
      } catch {
        failure = TransportError(.other, detail: "there is no room for what arrives")
      }
      return nil
    }
    waiting?.resume(returning: chunk)
    if let failure { finish(.failure(failure)) }
  }

  func complete(_ response: URLResponse?, _ error: (any Error)?) {
    if let error { return finish(.failure(TransportError(classifying: error))) }
    guard let response else { return finish(.failure(TransportError(.malformedResponse))) }
    announce(response)
    finish(.success(()))
  }
}
