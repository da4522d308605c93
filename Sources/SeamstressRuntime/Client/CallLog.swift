internal import HTTPTypes
internal import Logging
internal import SeamstressJSON

/// Tells the client's logger about each request, and about answers that are not what the document
/// promises; without one, does nothing at all.
struct CallLog: Sendable {
  let logger: Logger?
  let operation: String

  init(_ configuration: ClientConfiguration, _ request: APIRequest) {
    logger = configuration.logger
    operation = request.operation
  }

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

  /// A successful answer could not be read. Says where and what kind of value was there, and nothing
  /// of its content.
  func unreadable(_ error: JSONError, status: Int, item: Int? = nil) {
    guard let logger else { return }
    var metadata: Logger.Metadata = [
      "operation": "\(operation)", "status": "\(status)", "path": "\(error.path)",
      "expected": "\(error.expected)", "found": "\(error.found)", "byte": "\(error.byteOffset)",
    ]
    if let item { metadata["item"] = "\(item)" }
    logger.error("unreadable response", metadata: metadata)
  }

  /// What a value lacks, where the call does without it: one line, however much there is, since a
  /// server decides that.
  func leftOut(_ first: ResponseIssue, count: Int) {
    logger?.warning(
      "left out what could not be read",
      metadata: [
        "operation": "\(operation)", "count": "\(count)", "path": "\(first.error.path)",
        "expected": "\(first.error.expected)",
      ])
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
