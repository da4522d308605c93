/// How one asks a server how far something is that it does in the background.
///
/// For an API that answers `{"job": {"job_id": "7", "status": "queued"}}` and is asked again with
/// `GET /jobs/get?job_id=7`:
///
///     Polling(
///       .get, "/jobs/get", id: "getJob", parameter: "job_id", at: "job",
///       pending: ["queued", "running"], success: ["done"], failure: ["broken"])
///
/// A status in `success` ends the wait, one in `failure` ends it with an error, and any other goes
/// on waiting, since the server may have learnt statuses that this client does not know. Where
/// `success` is empty, only what is in `pending` goes on waiting. A status that is missing or null
/// means that there is nothing to wait for.
public struct Polling: Sendable, Hashable {
  let method: RequestMethod
  let path: String
  let operation: String
  let security: SecurityRequirement?
  let parameter: String
  let key: String?
  let member: String
  let status: String
  let pending: [String]
  let success: [String]
  let failure: [String]
  let code: String
  let message: String

  /// - Parameters:
  ///   - path: of the operation that tells; where it holds `{parameter}`, the id goes there, else
  ///     into the query or the JSON body, as the method has it.
  ///   - operation: its operationId, for errors and logs.
  ///   - security: its alternatives; nil: whatever the client has credentials for.
  ///   - parameter: takes the id of what is asked for.
  ///   - key: the member of its response that holds the state; nil: the whole body.
  ///   - member: where a state holds its id, as a dotted path; nil: under the parameter's name.
  ///   - status: where a state holds its status, as a dotted path.
  ///   - code: where a failed state says what went wrong, as a word to program against.
  ///   - message: the same as a sentence to read.
  public init(
    _ method: RequestMethod, _ path: String, id operation: String,
    security: SecurityRequirement? = nil, parameter: String, at key: String? = nil,
    member: String? = nil, status: String = "status", pending: [String] = [],
    success: [String] = [], failure: [String] = [], code: String = "error.type",
    message: String = "error.message"
  ) {
    self.method = method
    self.path = path
    self.operation = operation
    self.security = security
    self.parameter = parameter
    self.key = key
    self.member = member ?? parameter
    self.status = status
    self.pending = pending
    self.success = success
    self.failure = failure
    self.code = code
    self.message = message
  }
}

extension Polling {
  /// Asks how far the thing with this id is.
  func request(for id: String) -> APIRequest {
    var request = APIRequest(method, path, id: operation, security: security)
    if path.contains("{\(parameter)}") {
      request.path(parameter, id)
    } else {
      request.set(parameter, id)
    }
    return request
  }
}
