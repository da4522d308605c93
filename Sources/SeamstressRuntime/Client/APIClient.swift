public import SeamstressJSON

/// The client that all groups of a generated API share: configuration, and the retry budget that
/// its calls have in common.
public final class APIClient: Sendable {
  public let configuration: ClientConfiguration
  let budget: RetryBudget
  let recorder: ResponseRecorder?

  public convenience init(_ configuration: ClientConfiguration) {
    self.init(configuration, budget: RetryBudget(), recorder: nil)
  }

  private init(
    _ configuration: ClientConfiguration, budget: RetryBudget, recorder: ResponseRecorder?
  ) {
    self.configuration = configuration
    self.budget = budget
    self.recorder = recorder
  }

  /// The same client, with its responses kept.
  func recording(to recorder: ResponseRecorder) -> APIClient {
    APIClient(configuration, budget: budget, recorder: recorder)
  }
}

extension APIClient {
  /// Runs an operation that returns nothing: any 2xx is success and its body is not looked at.
  @inline(never)
  public func send(_ request: APIRequest, _ options: RequestOptions) async throws {
    _ = try await response(request, options)
  }

  /// Runs an operation and gives back its successful response undecoded.
  /// - Throws: `APIError` for everything else; `CancellationError` where the task is cancelled.
  @inline(never)
  public func response(_ request: APIRequest, _ options: RequestOptions) async throws
    -> APIResponse
  {
    let call = try Call(request, options, configuration, budget)
    let response = try await call.run()
    recorder?.record(response)
    return response
  }

  /// Calls what the document lacks, with the same credentials, retries and errors.
  ///
  ///     let response = try await client.request(.post, "/devices/list", body: ["limit": 3])
  ///     let devices = try response.decode(JSON.self)["devices"]
  public func request(
    _ method: RequestMethod, _ path: String, query: [String: JSON] = [:], body: JSON? = nil,
    security: SecurityRequirement? = nil, options: RequestOptions = RequestOptions()
  ) async throws -> APIResponse {
    var request = APIRequest(method, path, id: "\(method.name) \(path)", security: security)
    for (name, value) in query.sorted(by: { $0.key < $1.key }) { request.query(name, value) }
    request.body(json: body)
    return try await response(request, options)
  }
}

extension APIClient: CustomStringConvertible, CustomReflectable {
  public var description: String { "APIClient(\(configuration.shownBaseURL))" }
  public var customMirror: Mirror { Mirror(self, children: ["configuration": configuration]) }
}
