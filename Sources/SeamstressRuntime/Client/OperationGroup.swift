/// A namespace of operations in a generated client, such as `seam.acs.credentials`.
public protocol OperationGroup: Sendable {
  var client: APIClient { get }
  init(client: APIClient)
}

extension OperationGroup {
  /// Runs one operation and keeps its response: status, headers and bytes beside the value, and
  /// what was left out of that.
  ///
  ///     let response = try await credentials.raw { try await $0.get(acsCredentialID: id) }
  ///     response.headers[.date]
  public func raw<Value: Sendable>(
    _ call: @Sendable (Self) async throws -> Value
  ) async throws -> RawResponse<Value> {
    let recorder = ResponseRecorder()
    let value = try await call(Self(client: client.recording(to: recorder)))
    let recorded = recorder.recorded
    guard let response = recorded.last else {
      let request = APIRequest(.get, "", id: "raw")
      throw APIError(.invalidRequest("the closure given to raw made no call"), of: request)
    }
    return RawResponse(
      status: response.status, headers: response.headers, bytes: response.bytes, value: value,
      issues: recorded.issues)
  }
}
