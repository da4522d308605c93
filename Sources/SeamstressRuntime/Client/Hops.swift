internal import HTTPTypes

/// The requests of one try: the first, and those that redirects lead to.
struct Hops: Sendable {
  private let configuration: ClientConfiguration
  private let attempt: Attempt
  private let log: CallLog
  private let stream: StreamSlot?

  /// - Parameter stream: takes the body of a success; nil: the whole response is awaited.
  init(
    _ configuration: ClientConfiguration, _ attempt: Attempt, log: CallLog, stream: StreamSlot?
  ) {
    self.configuration = configuration
    self.attempt = attempt
    self.log = log
    self.stream = stream
  }

  func send(_ first: TransportRequest) async throws -> Call.Ending {
    var request = first
    var followed = 0
    while true {
      let response = try await log.timing(attempt.number) { [request] in
        try await pass(request, configuration.middleware[...])
      }
      guard Redirect.isRedirect(response) else { return .response(response) }
      guard case .follow(let maximum) = configuration.redirects else {
        return .refused(response, "a redirect")
      }
      guard followed < maximum else {
        return .refused(response, "redirect number \(followed + 1)")
      }
      switch Redirect.decide(request, response) {
      case .follow(let next): request = next
      case .refuse(let text): return .refused(response, text)
      }
      followed += 1
    }
  }

  /// Through what is left of the middleware to the transport.
  private func pass(_ request: TransportRequest, _ rest: ArraySlice<any Middleware>)
    async throws -> TransportResponse
  {
    guard let first = rest.first else {
      return try await transmit(request)
    }
    let next: Middleware.Next = { try await pass($0, rest.dropFirst()) }
    return try await first.send(request, attempt, next: next)
  }

  private func transmit(_ request: TransportRequest) async throws -> TransportResponse {
    let transport = configuration.transport
    let limit = configuration.maximumResponseBytes
    var request = request.withOneCookieField
    if !transport.acceptsStreamedBodies { request.body = try await request.body?.collected() }
    guard let stream else { return try await transport.send(request, limit: limit) }
    return try await stream.fill(from: transport, request, limit: limit)
  }
}
