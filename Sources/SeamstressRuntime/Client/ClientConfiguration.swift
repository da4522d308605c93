public import Logging

/// Everything that a client is made of. Only the address is required.
public struct ClientConfiguration: Sendable {
  /// Where the API is, as `https://host`, with a path prefix if it has one.
  public var baseURL: String
  public var schemes: SecuritySchemes
  public var credentials: SecurityCredentials
  /// Servers beside `baseURL` that may see what the client sends always: credentials and `headers`.
  /// Compared by scheme, host and port, such as `https://uploads.example.com`. Matters to
  /// operations that the document serves from somewhere else: without an entry here, those that
  /// need a credential fail before anything is sent.
  public var trustedServers: [String] = []
  /// Sent with every request to the API, and only there: not along a redirect to another origin.
  public var headers: [String: String] = [:]
  /// Like `headers`, but no operation, credential or caller can put anything in their place: what
  /// names an SDK and its version.
  public var fixedHeaders: [String: String] = [:]
  public var queryFormat: QueryFormat = .openAPI
  /// For a whole call: all its tries, pauses and redirects. Of a streamed response, until its head
  /// has arrived.
  public var timeout: Duration = .seconds(30)
  /// For one try with its redirects, after which another may be made; zero: as long as the call.
  public var attemptTimeout: Duration = .zero
  /// For the next bytes of a streamed response, once its head is there; zero: for ever.
  public var idleTimeout: Duration = .seconds(300)
  /// A longer response is given up on. Of a streamed one this bounds a single item, and what has
  /// arrived and is not yet taken. Counted after decompression; a streamed response that comes
  /// compressed may not grow past this as a whole.
  public var maximumResponseBytes = 256 * 1024 * 1024
  public var retry = RetryPolicy()
  public var redirects: RedirectPolicy = .follow(maximum: 10)
  /// For operations whose answer comes before their end.
  public var polling = PollingPolicy.wait()
  /// For responses with lists some of whose elements are not what the API promises.
  public var unreadableElements: UnreadableElementPolicy = .fail
  /// The first one sees a request first and its response last.
  public var middleware: [any Middleware] = []
  /// On Linux over libcurl where that can be used, else over URLSession.
  public var transport: any Transport = ClientConfiguration.sharedTransport
  /// nil: nothing is logged.
  public var logger: Logger?
  public var timekeeper = Timekeeper.system

  public init(
    baseURL: String, schemes: SecuritySchemes = [:], credentials: SecurityCredentials = [:]
  ) {
    self.baseURL = baseURL
    self.schemes = schemes
    self.credentials = credentials
  }
}

extension ClientConfiguration: CustomStringConvertible, CustomReflectable {
  public var description: String {
    "ClientConfiguration(baseURL: \(shownBaseURL), credentials: \(credentials))"
  }

  public var customMirror: Mirror {
    Mirror(self, children: ["baseURL": shownBaseURL, "credentials": credentials])
  }

  /// One for all clients that are not given another.
  private static var sharedTransport: any Transport {
    #if os(Linux)
      if let transport = CurlTransport.shared { return transport }
    #endif
    return URLSessionTransport.shared
  }

  /// Without a password or a key that somebody has put into it.
  var shownBaseURL: String {
    guard let address = try? BaseAddress(baseURL) else { return "<not an address>" }
    return "\(address.scheme)://\(address.authority)\(address.prefix)"
  }
}
