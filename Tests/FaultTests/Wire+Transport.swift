import SeamstressRuntime

#if AsyncHTTPClient
  import SeamstressAsyncHTTPClient
#endif

extension Wire {
  /// A new one, so that what one fault does to its connections is over with it.
  func transport() -> any Transport {
    switch self {
    case .urlSession: URLSessionTransport()
    #if os(Linux)
      // Without libcurl every call fails, and with it the test.
      case .curl: CurlTransport() ?? NoTransport()
    #endif
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientTransport()
    #endif
    }
  }
}

/// In place of one that cannot be had.
fileprivate struct NoTransport: Transport {
  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    throw TransportError(.other, detail: "there is no libcurl that can be used")
  }
}
