internal import HTTPTypes

#if canImport(FoundationNetworking)
  internal import Foundation
  public import FoundationNetworking
#else
  public import Foundation
#endif

/// The transport over URLSession, which clients on Apple platforms use unless they are given
/// another. On Linux that is `CurlTransport`, where libcurl can be used.
///
/// One instance holds one session and is meant to be shared: connections are reused, and on Linux
/// every further session ties up threads. Cookies, caches and stored credentials are off, and
/// redirects are handed back as they come, because URLSession on Linux would send the
/// `Authorization` header on to another host.
///
/// Nothing that is sent or received as a stream is ever held whole in memory. A body from a file is
/// sent from there; any other stream is first written to a temporary file. Of a response that is
/// taken more slowly than it arrives, the first megabyte waits in memory and the rest in a
/// temporary file, since URLSession on Linux cannot make a server wait. A response that is not
/// streamed is read no further than its limit.
///
/// On Linux this is FoundationNetworking, which (in Swift 6.3) ends the process when a server closes
/// the connection in the middle of a response's head, loses some 160 bytes with each call, and says
/// nothing of the body of a redirect before its end. None of that can be mended from here.
public final class URLSessionTransport: Transport {
  /// The transport that clients use unless they are given one.
  public static let shared = URLSessionTransport()

  private let sessions: Sessions

  /// - Parameter configuration: for proxies and the like; what is said above is switched off
  ///   in a copy of it.
  public init(configuration: URLSessionConfiguration = .ephemeral) {
    sessions = Sessions(Self.hardened(configuration))
  }

  public func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    let urlRequest = try URLRequest(request)
    let upload = try await Upload.prepare(request.body)
    let exchange = Exchange(limit: limit, upload: upload)
    defer { exchange.settle() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        sessions.start(urlRequest, upload, for: exchange) { exchange.start($0, continuation) }
      }
    } onCancel: {
      exchange.cancel()
    }
  }

  public func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse {
    let urlRequest = try URLRequest(request)
    let upload = try await Upload.prepare(request.body)
    let exchange = StreamExchange(limit: limit, upload: upload)
    let head = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        sessions.start(urlRequest, upload, for: exchange) { exchange.start($0, continuation) }
      }
    } onCancel: {
      exchange.cancel()
    }
    exchange.settle()
    let body = ResponseBody(next: { try await exchange.next() }, cancel: { exchange.cancel() })
    return StreamedResponse(head: head, body: body)
  }

  public var acceptsStreamedBodies: Bool { true }

  private static func hardened(_ given: URLSessionConfiguration) -> URLSessionConfiguration {
    let configuration = (given.copy() as? URLSessionConfiguration) ?? .ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.timeoutIntervalForRequest = idleSeconds
    return configuration
  }

  /// The client's own deadline is what ends a call; this is only a floor under leaks.
  static let idleSeconds: TimeInterval = 24 * 60 * 60
}
