internal import Foundation
internal import HTTPTypes

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// One request under way in a URLSession: collects what the delegate hears and resumes the caller
/// exactly once, whether by completion, failure, size limit or cancellation.
///
/// Unchecked because the state is guarded by `lock`: the delegate's queue and the cancelling task
/// both reach in.
final class Exchange: TaskListener, @unchecked Sendable {
  typealias Continuation = CheckedContinuation<TransportResponse, any Error>

  private let lock = NSLock()
  private let limit: Int
  private let upload: Upload?
  private var task: SessionTask?
  private var continuation: Continuation?
  private var body: [UInt8] = []
  private var isCancelled = false
  private var isFinished = false

  /// - Parameter upload: held until the exchange is over.
  init(limit: Int, upload: Upload?) {
    self.limit = limit
    self.upload = upload
  }

  /// Starts the task, unless the caller was cancelled before it could: then says false, and the
  /// task is never run.
  func start(_ task: SessionTask, _ continuation: Continuation) -> Bool {
    let begins = lock.withLock {
      guard !isCancelled else { return false }
      self.task = task
      self.continuation = continuation
      return true
    }
    if begins {
      task.task.resume()
    } else {
      continuation.resume(throwing: TransportError(.cancelled))
      task.task.cancel()
    }
    return begins
  }

  /// Resumes the caller at once; the session winds the task up in its own time.
  func cancel() {
    lock.withLock { isCancelled = true }
    finish(.failure(TransportError(.cancelled)))
  }

  /// For the caller, once it goes on: what was written elsewhere is now visible to it, and the
  /// thread sanitizer sees that, which it does not of a continuation.
  func settle() {
    lock.withLock {}
  }

  func receive(_ data: Data) {
    let isTooLarge = lock.withLock {
      // What a cancelled task still hears must not pile up.
      if isFinished { return false }
      body.append(contentsOf: data)
      return body.count > limit
    }
    if isTooLarge { finish(.failure(.tooLarge(limit))) }
  }

  func announce(_ response: URLResponse) {
    if response.expectedContentLength > Int64(limit) { finish(.failure(.tooLarge(limit))) }
  }

  func complete(_ response: URLResponse?, _ error: (any Error)?) {
    if let error { return finish(.failure(TransportError(classifying: error))) }
    guard let response = response as? HTTPURLResponse, !response.isAmbiguous else {
      return finish(.failure(TransportError(.malformedResponse)))
    }
    finish(.success(TransportResponse(head: HTTPResponse(response), body: lock.withLock { body })))
  }

  private func finish(_ result: Result<TransportResponse, TransportError>) {
    let (continuation, task) = lock.withLock {
      defer { (self.continuation, self.task, body) = (nil, nil, []) }
      isFinished = true
      return (self.continuation, self.task)
    }
    upload?.discard()
    continuation?.resume(with: result)
    if case .failure = result { task?.cancelElsewhere() }
  }
}

extension TransportError {
  static func tooLarge(_ limit: Int) -> TransportError {
    TransportError(.tooLarge, detail: "the response is larger than \(limit) bytes")
  }
}
