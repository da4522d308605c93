internal import HTTPTypes
internal import Logging

/// Tells the client's logger about each request; without one, does nothing at all.
struct CallLog: Sendable {
  let logger: Logger?
  let operation: String

  func timing(
    _ attempt: Int, _ send: () async throws -> TransportResponse
  ) async throws -> TransportResponse {
    guard let logger else { return try await send() }
    let start = ContinuousClock.now
    do {
      let response = try await send()
      write(logger, attempt, start, "status", "\(response.head.status.code)")
      return response
    } catch {
      let reason = (error as? TransportError)?.reason.rawValue ?? "\(type(of: error))"
      write(logger, attempt, start, "error", reason)
      throw error
    }
  }

  private func write(
    _ logger: Logger, _ attempt: Int, _ start: ContinuousClock.Instant, _ key: String,
    _ value: String
  ) {
    let milliseconds = Int((ContinuousClock.now - start).inSeconds * 1000)
    logger.debug(
      "request",
      metadata: [
        "operation": "\(operation)", "attempt": "\(attempt)", key: "\(value)",
        "milliseconds": "\(milliseconds)",
      ])
  }
}
