#if AsyncHTTPClient
  internal import AsyncHTTPClient
  internal import HTTPTypes
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOSSL
  internal import SeamstressRuntime

  extension HTTPClientRequest {
    /// - Parameter loops: those that may move the bytes of the request.
    init(_ request: TransportRequest, loops: any EventLoopGroup) {
      let head = request.head
      self.init(url: "\(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")")
      method = HTTPMethod(rawValue: head.method.rawValue)
      for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
      guard let content = request.body else { return }
      if content.isStreamed {
        let buffers = BufferSequence(chunks: content.chunks(), loops: loops)
        let length = content.length.map { Body.Length.known(Int64($0)) } ?? .unknown
        body = .stream(buffers, length: length)
      } else {
        body = .bytes(content.bytes)
      }
    }
  }

  extension HTTPResponse {
    init(_ response: HTTPClientResponse) {
      var fields = HTTPFields()
      for (name, value) in response.headers {
        guard let name = HTTPField.Name(name) else { continue }
        fields.append(HTTPField(name: name, value: value))
      }
      self.init(status: .init(code: Int(response.status.code)), headerFields: fields)
    }
  }

  extension TransportError {
    init(classifying error: any Error) {
      if Task.isCancelled || error is CancellationError {
        self.init(.cancelled)
        return
      }
      self.init(Self.reason(error), detail: Self.detail(error))
    }

    private static func reason(_ error: any Error) -> Reason {
      switch error {
      case let error as HTTPClientError: reason(error)
      case let error as NIOConnectionError:
        error.connectionErrors.isEmpty ? .hostNotFound : .connectionRefused
      case let error as IOError: reason(code: error.errnoCode)
      case is HTTPParserError: parserReason(error)
      case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .tls
      case is ChannelError: .connectionLost
      default: .other
      }
    }

    private static func reason(_ error: HTTPClientError) -> Reason {
      switch error {
      case .cancelled, .requestStreamCancelled: .cancelled
      case .remoteConnectionClosed: .connectionLost
      case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded: .timedOut
      case .tlsHandshakeTimeout, .uncleanShutdown: .tls
      default: .other
      }
    }

    private static func reason(code: Int32) -> Reason {
      switch code {
      case ECONNREFUSED: .connectionRefused
      case ECONNRESET, EPIPE: .connectionLost
      case ETIMEDOUT: .timedOut
      case ENETUNREACH, EHOSTUNREACH: .notConnected
      default: .other
      }
    }

    private static func parserReason(_ error: any Error) -> Reason {
      if case .invalidEOFState? = error as? HTTPParserError { return .truncated }
      return .malformedResponse
    }

    /// The kind of error; its text may hold an address with a key in it.
    private static func detail(_ error: any Error) -> String {
      if let error = error as? HTTPClientError { return error.shortDescription }
      return "\(type(of: error))"
    }
  }
#endif
