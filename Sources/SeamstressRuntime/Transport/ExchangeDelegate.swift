internal import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// What a task of the session tells about itself, in this order.
protocol TaskListener: AnyObject, Sendable {
  func announce(_ response: URLResponse)
  func receive(_ data: Data)
  func complete(_ response: URLResponse?, _ error: (any Error)?)
}

/// Which exchange a task of the session belongs to.
final class ExchangeTable: @unchecked Sendable {
  private let lock = NSLock()
  private var exchanges: [Int: any TaskListener] = [:]

  func insert(_ exchange: any TaskListener, for task: URLSessionTask) {
    lock.withLock { exchanges[task.taskIdentifier] = exchange }
  }

  func exchange(of task: URLSessionTask) -> (any TaskListener)? {
    lock.withLock { exchanges[task.taskIdentifier] }
  }

  @discardableResult
  func remove(_ task: URLSessionTask) -> (any TaskListener)? {
    lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }
  }
}

/// Hands what a session hears to the exchange that it concerns, and refuses every redirect.
final class ExchangeDelegate: NSObject, URLSessionDataDelegate, Sendable {
  private let exchanges: ExchangeTable

  init(exchanges: ExchangeTable) {
    self.exchanges = exchanges
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  #if canImport(FoundationNetworking)
    /// Asked where a connection that had been used before was closed without an answer: libcurl then
    /// sends the request again, of its own accord and whatever its method. FoundationNetworking could
    /// not give it the body a second time and would wait for an answer for ever; and a request that
    /// may have been heard is not to be repeated here, but where the client decides it.
    func urlSession(
      _ session: URLSession, task: URLSessionTask,
      needNewBodyStream completionHandler: @escaping (InputStream?) -> Void
    ) {
      exchanges.exchange(of: task)?.complete(nil, URLError(.networkConnectionLost))
      completionHandler(nil)
    }
  #endif

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    exchanges.exchange(of: dataTask)?.announce(response)
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchanges.exchange(of: dataTask)?.receive(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    exchanges.remove(task)?.complete(task.response, error)
  }
}
