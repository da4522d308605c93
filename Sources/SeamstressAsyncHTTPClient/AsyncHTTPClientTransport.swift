#if AsyncHTTPClient
  public import AsyncHTTPClient
  internal import HTTPTypes
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOHTTPCompression
  public import SeamstressRuntime

  /// The transport over AsyncHTTPClient, for servers on Linux.
  ///
  ///     // Package.swift
  ///     .package(url: "…/seamstress", from: "…", traits: ["AsyncHTTPClient"])
  ///
  ///     let seam = try Seam(apiKey: "seam_…") { $0.transport = AsyncHTTPClientTransport() }
  ///
  /// Redirects are handed back as they come, and nothing is streamed faster than it is read, up or
  /// down. The client's own deadlines are what ends a call, so AsyncHTTPClient's are off but for the
  /// connection.
  public final class AsyncHTTPClientTransport: Transport {
    private let client: HTTPClient
    private let loops: any EventLoopGroup

    /// - Parameter configuration: for proxies, TLS and the like; redirects are switched off in it.
    public init(configuration: HTTPClient.Configuration = .singletonConfiguration) {
      var configuration = configuration
      configuration.redirectConfiguration = .disallow
      configuration.decompression = .enabled(limit: .none)
      configuration.httpVersion = .http1Only
      configuration.timeout.connect = configuration.timeout.connect ?? .seconds(30)
      configuration.timeout.read = nil
      // Else what nobody listens to is tried again until the connection times out, and the reason
      // is lost: the client decides what is tried again.
      configuration.connectionPool.retryConnectionEstablishment = false
      loops = HTTPClient.defaultEventLoopGroup
      client = HTTPClient(eventLoopGroup: loops, configuration: configuration)
    }

    deinit {
      client.shutdown { _ in }
    }

    public func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
      try await classified {
        let response = try await execute(request)
        if let length = response.headers.first(name: "content-length").flatMap({ Int($0) }),
          length > limit
        {
          throw TransportError.tooLarge(limit)
        }
        var body: [UInt8] = []
        for try await buffer in response.body {
          body += buffer.readableBytesView
          if body.count > limit { throw TransportError.tooLarge(limit) }
        }
        return TransportResponse(head: HTTPResponse(response), body: body)
      }
    }

    public func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse {
      try await classified {
        let response = try await execute(request)
        let pieces = BodyPieces(response.body)
        // Whoever still reads keeps the connection open.
        let body = ResponseBody(
          next: { try await pieces.next() }, cancel: { withExtendedLifetime(self) {} })
        return StreamedResponse(head: HTTPResponse(response), body: body)
      }
    }

    public var acceptsStreamedBodies: Bool { true }

    private func execute(_ request: TransportRequest) async throws -> HTTPClientResponse {
      // AsyncHTTPClient refuses a deadline that is further away than its clock can count.
      try await client.execute(HTTPClientRequest(request, loops: loops), timeout: .hours(24))
    }
  }

  /// Errors in the terms of the runtime.
  func classified<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as TransportError {
      throw error
    } catch {
      throw TransportError(classifying: error)
    }
  }

  extension TransportError {
    static func tooLarge(_ limit: Int) -> TransportError {
      TransportError(.tooLarge, detail: "the response is larger than \(limit) bytes")
    }
  }
#endif
