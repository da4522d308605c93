import SeamstressRuntime

#if AsyncHTTPClient
  import SeamstressAsyncHTTPClient
#endif

extension Wire {
  /// A new one, so that what one fault does to its connections is over with it.
  func transport() -> any Transport {
    switch self {
    case .urlSession: URLSessionTransport()
    #if AsyncHTTPClient
      case .asyncHTTPClient: AsyncHTTPClientTransport()
    #endif
    }
  }
}
