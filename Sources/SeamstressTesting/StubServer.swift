internal import Foundation
public import SeamstressJSON
public import SeamstressRuntime

/// Stands in for a server in the tests of an app: answers operations with values and keeps what it
/// was asked.
///
///     let server = StubServer()
///     server.answer("acsCredentialsGetGet", with: credential, at: "acs_credential")
///     let seam = try Seam(apiKey: "seam_test") { $0.use(server) }
///
///     try await AccessScreen(seam).load()
///
///     #expect(server.requests("acsCredentialsGetGet")[0].query["acs_credential_id"] == ["59c9…"])
///
/// An operation goes by its operationId, which the generated method names and every `APIError`
/// shows. A call that nothing was said about fails with its name, and is never sent anywhere.
/// Each test makes a server of its own, so tests can run side by side.
///
/// Unchecked because the state is guarded by `lock`: any task may call.
public final class StubServer: Transport, @unchecked Sendable {
  /// Answers by what is asked.
  public typealias Responder = @Sendable (RecordedRequest) async throws -> StubAnswer

  private let lock = NSLock()
  private var responders: [String: [Responder]] = [:]
  private var recorded: [RecordedRequest] = []

  public init() {}

  /// Answers the calls of an operation by a function of the request.
  public func answer(_ operation: String, _ responder: @escaping Responder) {
    lock.withLock { responders[operation] = [responder] }
  }

  /// Answers the calls of an operation in this order; the last answer is repeated.
  public func answer(_ operation: String, with answers: StubAnswer...) {
    lock.withLock { responders[operation] = answers.map { answer in { _ in answer } } }
  }

  /// Answers the calls of an operation with a value.
  /// - Parameter key: the member of the body that holds it; nil: it is the body.
  public func answer<Value: JSONWritable & Sendable>(
    _ operation: String, with value: Value, at key: String? = nil
  ) {
    answer(operation, with: .value(value, at: key))
  }

  /// Everything that was asked so far, retries and redirects included, in order.
  public var requests: [RecordedRequest] {
    lock.withLock { recorded }
  }

  /// What was asked of one operation, in order.
  public func requests(_ operation: String) -> [RecordedRequest] {
    requests.filter { $0.operation == operation }
  }

  public func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    let request = RecordedRequest(request)
    guard let responder = next(request) else {
      throw TransportError(
        .other,
        detail: "no answer was given for \"\(request.operation)\": "
          + "server.answer(\"\(request.operation)\", with: …)" + unasked, isPermanent: true)
    }
    let response = try await responder(request).response()
    guard response.body.count <= limit else { throw TransportError(.tooLarge) }
    return response
  }

  /// The operations that were given answers and are not called: one of them may be misspelt.
  private var unasked: String {
    let names = lock.withLock {
      responders.keys.filter { name in !recorded.contains { $0.operation == name } }
    }
    if names.isEmpty { return "" }
    let shown = names.sorted().prefix(5).map { "\"\($0)\"" }
    return "; answers that nobody asked for: " + shown.joined(separator: ", ")
  }

  private func next(_ request: RecordedRequest) -> Responder? {
    lock.withLock {
      recorded.append(request)
      guard let waiting = responders[request.operation] else { return nil }
      if waiting.count > 1 { responders[request.operation]?.removeFirst() }
      return waiting.first
    }
  }
}

extension ClientConfiguration {
  /// Sends every request to `server`, and lets no time pass: a pause before a retry or between two
  /// polls takes none, and deadlines are never reached.
  public mutating func use(_ server: StubServer) {
    transport = server
    timekeeper.pause = { _ in try Task.checkCancellation() }
    timekeeper.deadline = { _ in try await Task.sleep(for: .seconds(365 * 24 * 3600)) }
  }
}
