#if os(Linux)
  internal import Foundation
  internal import HTTPTypes

  /// One request under way in libcurl: resumes whoever waits for the response, then whoever waits
  /// for bytes, each exactly once, whether by arrival, failure, size limit or cancellation.
  ///
  /// Unchecked because the state is guarded by `lock`: the thread of libcurl, the consumer and the
  /// cancelling task all reach in.
  final class CurlExchange: @unchecked Sendable {
    enum Delivery: Sendable, Equatable {
      /// The response is awaited with its body, which may not be longer.
      case whole(limit: Int)
      /// The response is given when its head is here. Where so much of its body waits to be taken,
      /// the server waits too.
      case streamed(waiting: Int)
    }

    typealias HeadContinuation = CheckedContinuation<HTTPResponse, any Error>
    typealias BodyContinuation = CheckedContinuation<[UInt8]?, any Error>

    let request: TransportRequest
    /// Scheme, host and port.
    let origin: String
    let upload: (any CurlUpload)?
    let delivery: Delivery
    private let engine: CurlEngine

    // Only the thread of libcurl knows these.
    var easy: UnsafeMutableRawPointer?
    var head = CurlHead()
    var requestsSent = 0

    let lock = NSLock()
    var state = State()

    struct State {
      var response: HTTPResponse?
      var headWaiter: HeadContinuation?
      var bodyWaiter: BodyContinuation?
      var buffer: [UInt8] = []
      /// Whether libcurl waits to be told that there is room.
      var isPaused = false
      /// nil while more may come.
      var end: Result<Void, TransportError>?
    }

    init(_ request: TransportRequest, _ delivery: Delivery, _ engine: CurlEngine)
      throws(TransportError)
    {
      let head = request.head
      guard let scheme = head.scheme?.lowercased(), ["http", "https"].contains(scheme),
        let authority = head.authority, !authority.isEmpty, head.path?.first == "/"
      else { throw .notAnAddress }
      self.request = request
      self.delivery = delivery
      self.engine = engine
      origin = "\(scheme)://\(authority)"
      upload = request.upload()
      if upload != nil, head.method == .head { throw .bodyOfHead }
    }

    /// Whether a second sending of the request cannot do what the first has done already
    /// (RFC 9110 §9.2.2).
    var mayBeRepeated: Bool {
      let methods: Set = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"]
      return methods.contains(request.head.method.rawValue)
    }

    var isOver: Bool { lock.withLock { state.end != nil } }

    /// Sends the request and waits for the response.
    func response() async throws -> HTTPResponse {
      let response = try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { begin($0) }
      } onCancel: {
        abandon(TransportError(.cancelled))
      }
      settle()
      return response
    }

    /// The next bytes, or nil at the end. Bytes that came before a failure are given before it.
    func next() async throws -> [UInt8]? {
      let bytes = try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { wait($0) }
      } onCancel: {
        abandon(TransportError(.cancelled))
      }
      settle()
      return bytes
    }

    /// All that has arrived.
    func body() -> [UInt8] {
      lock.withLock {
        defer { state.buffer = [] }
        return state.buffer
      }
    }

    /// Gives up, and closes the connection.
    func abandon(_ error: TransportError) {
      if finish(.failure(error)) { engine.inbox.post(.drop(self)) }
    }

    /// Has libcurl go on, where it waits for room or for bytes.
    func proceed() {
      engine.inbox.post(.proceed(self))
    }

    /// For the caller, once it goes on: what was written elsewhere is now visible to it, and the
    /// thread sanitizer sees that, which it does not of a continuation.
    private func settle() {
      lock.withLock {}
    }

    private func begin(_ continuation: HeadContinuation) {
      let failure: TransportError? = lock.withLock {
        if case .failure(let error) = state.end { return error }
        state.headWaiter = continuation
        return nil
      }
      if let failure { return continuation.resume(throwing: failure) }
      if let upload { upload.start(for: self) } else { go() }
    }

    /// Lets libcurl begin.
    func go() {
      engine.inbox.post(.begin(self))
    }

    private func wait(_ continuation: BodyContinuation) {
      var wasPaused = false
      let ready: Result<[UInt8]?, TransportError>? = lock.withLock {
        if case .failure(let error) = state.end, error.reason == .cancelled {
          return .failure(error)
        }
        guard state.buffer.isEmpty else {
          defer { (state.buffer, state.isPaused) = ([], false) }
          wasPaused = state.isPaused
          return .success(state.buffer)
        }
        if let end = state.end { return end.map { nil } }
        state.bodyWaiter = continuation
        return nil
      }
      if wasPaused { proceed() }
      if let ready { continuation.resume(with: ready.mapError { $0 }) }
    }
  }

  extension TransportError {
    fileprivate static let notAnAddress = TransportError(
      .other, detail: "the address is not a URL", isPermanent: true)
    fileprivate static let bodyOfHead = TransportError(
      .other, detail: "a HEAD request cannot have a body", isPermanent: true)
  }
#endif
