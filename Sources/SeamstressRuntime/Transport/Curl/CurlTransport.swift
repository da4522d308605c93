#if os(Linux)
  public import Foundation

  /// The transport over the system's libcurl, which clients on Linux use unless they are given
  /// another.
  ///
  ///     let transport = CurlTransport(trusting: URL(fileURLWithPath: "/etc/ours/ca.pem"))
  ///     let seam = try Seam { if let transport { $0.transport = transport } }
  ///
  /// FoundationNetworking is libcurl as well, so that whatever runs with it has libcurl 4; it is
  /// found when the program runs (`libcurl.so.4`, 7.68 or later), and building needs nothing of it.
  /// Without FoundationNetworking in between, a server that breaks off in the middle of a head is an
  /// error like any other, nothing is put on disk, and who reads or writes faster than the other side
  /// waits for it: at most a quarter of a megabyte is held each way, beside what the kernel holds.
  ///
  /// All bytes of a transport are moved by one thread, so one transport is meant to be shared.
  /// Connections are used again, but a POST is sent once, whatever becomes of its connection.
  /// HTTP/1.1 is spoken, over TLS 1.2 or later; certificates and names of servers are verified.
  /// Cookies, stored credentials, redirects and requests that libcurl would make of its own accord
  /// are off. What libcurl reads of the environment holds: `https_proxy`, `http_proxy`, `no_proxy`
  /// and `all_proxy`, and so do `SSL_CERT_FILE` and `SSL_CERT_DIR`.
  public final class CurlTransport: Transport {
    /// The transport that clients on Linux use unless they are given one; nil where there is no
    /// libcurl that can be used, as in a program that is linked statically as a whole.
    public static let shared = CurlTransport()

    private let engine: CurlEngine

    /// What may wait to be taken.
    private static let reach = 256 * 1024

    /// nil where there is no libcurl that can be used.
    /// - Parameters:
    ///   - certificates: of the authorities to trust in place of the system's, a PEM file.
    ///   - proxy: such as `http://proxy.example.com:3128`, in place of the environment's; empty:
    ///     none.
    ///   - connectionsPerServer: further calls wait for one that is free. A stream needs one for as
    ///     long as it lasts.
    public init?(
      trusting certificates: URL? = nil, proxy: String? = nil, connectionsPerServer: Int = 64
    ) {
      var settings = CurlSettings()
      settings.certificateFile = certificates?.path ?? settings.certificateFile
      settings.proxy = proxy
      settings.width = max(1, connectionsPerServer)
      guard let engine = CurlEngine(settings) else { return nil }
      self.engine = engine
    }

    public func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
      let exchange = try CurlExchange(request, .whole(limit: limit), engine)
      let head = try await exchange.response()
      return TransportResponse(head: head, body: exchange.body())
    }

    public func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse {
      let waiting = max(1, min(limit, Self.reach))
      let exchange = try CurlExchange(request, .streamed(waiting: waiting), engine)
      let head = try await exchange.response()
      let body = ResponseBody(
        next: { try await exchange.next() },
        cancel: { exchange.abandon(TransportError(.cancelled)) })
      return StreamedResponse(head: head, body: body)
    }

    public var acceptsStreamedBodies: Bool { true }
  }
#endif
