internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// The URLSession of a transport, and on Linux one more for what must not be sent twice and has no
/// body.
///
/// libcurl sends a request again where a connection that had been used before is closed without an
/// answer, which is wrong for a POST (RFC 9110 §9.2.2). One with a body is stopped in
/// `ExchangeDelegate`; for one without, no connection is used twice.
final class Sessions: @unchecked Sendable {
  private let configuration: URLSessionConfiguration
  private let shared: Lane
  private let lock = NSLock()
  private var unshared: Lane?

  init(_ configuration: URLSessionConfiguration) {
    self.configuration = configuration
    shared = Lane(configuration)
  }

  deinit {
    shared.session.finishTasksAndInvalidate()
    unshared?.session.finishTasksAndInvalidate()
  }

  /// Makes the task of a request, in the session's own time, and hands it to `begin`, which says
  /// whether it was started.
  func start(
    _ request: URLRequest, _ upload: Upload?, for listener: any TaskListener,
    _ begin: @escaping @Sendable (SessionTask) -> Bool
  ) {
    let (lane, request) = lane(for: request, upload)
    lane.queue.async {
      let task = lane.task(request, upload)
      lane.exchanges.insert(listener, for: task)
      if !begin(SessionTask(task: task, queue: lane.queue)) { lane.exchanges.remove(task) }
    }
  }

  private func lane(for request: URLRequest, _ upload: Upload?) -> (Lane, URLRequest) {
    #if canImport(FoundationNetworking)
      if upload == nil, request.httpBody?.isEmpty ?? true, request.mustBeSentOnce {
        var request = request
        request.setValue("close", forHTTPHeaderField: "Connection")
        return (unsharedLane(), request)
      }
    #endif
    return (shared, request)
  }

  /// Made for the first request that needs it: each session ties up threads.
  private func unsharedLane() -> Lane {
    lock.withLock {
      let lane = unshared ?? Lane(configuration)
      unshared = lane
      return lane
    }
  }

  /// A session and what is under way in it.
  private struct Lane: Sendable {
    let session: URLSession
    let queue = DispatchQueue(label: "seamstress.session")
    let exchanges = ExchangeTable()

    init(_ configuration: URLSessionConfiguration) {
      session = URLSession(
        configuration: configuration, delegate: ExchangeDelegate(exchanges: exchanges),
        delegateQueue: DelegateQueue())
    }

    func task(_ request: URLRequest, _ upload: Upload?) -> URLSessionTask {
      guard let upload else { return session.dataTask(with: request) }
      #if canImport(FoundationNetworking)
        return session.dataTask(with: request.streaming(upload))
      #else
        return session.uploadTask(with: request, fromFile: upload.url)
      #endif
    }
  }
}

extension URLRequest {
  fileprivate var mustBeSentOnce: Bool {
    !["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"].contains(httpMethod ?? "GET")
  }

  #if canImport(FoundationNetworking)
    /// An upload task of FoundationNetworking reads its file in the background, and where the
    /// transfer is over by the time that the bytes are there, it ends the process
    /// (`unpauseSend` of a handle that is gone). A stream is read when its bytes are wanted. Of a
    /// stream it does not know the length, and libcurl would send chunks: it is told the length and,
    /// by a header without a value, which it does not send, not to.
    fileprivate func streaming(_ upload: Upload) -> URLRequest {
      var request = self
      request.httpBodyStream = InputStream(url: upload.url)
      request.setValue("\(upload.length)", forHTTPHeaderField: "Content-Length")
      request.setValue(" ", forHTTPHeaderField: "Transfer-Encoding")
      return request
    }
  #endif
}
