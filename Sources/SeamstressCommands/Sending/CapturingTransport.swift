internal import SeamstressRuntime

/// Keeps the request instead of sending it: what `--curl` prints went through the same code as what
/// is sent.
actor CapturingTransport: Transport {
  private(set) var request: TransportRequest?

  nonisolated var acceptsStreamedBodies: Bool { true }

  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    self.request = request
    return TransportResponse(status: 204)
  }
}
