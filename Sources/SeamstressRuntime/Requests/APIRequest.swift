internal import SeamstressJSON

/// A call of one operation, filled in step by step by its generated method.
///
///     var request = APIRequest(.get, "/doors/{id}", id: "getDoor", security: [["api_key"]])
///     request.path("id", doorID)
///     request.query("verbose", true)
///
/// None of the steps throws: the first thing that cannot be sent is remembered, and the call fails
/// with it before any byte leaves.
public struct APIRequest: Sendable {
  let method: RequestMethod
  let template: String
  let operation: String
  /// nil: whatever the client has credentials for.
  let security: SecurityRequirement?
  /// The operation's own server; nil: the client's.
  let server: String?

  var pathValues: [String: String] = [:]
  var query: [QueryParameter] = []
  var headers: [(name: String, value: String)] = []
  var cookies: [String] = []
  var partHeaders: [PartHeader] = []
  var content: RequestContent = .none
  /// The address of a further page, which stands in for path and query.
  var link: String?
  static let defaultAccept = "application/json"
  var accept = APIRequest.defaultAccept
  var failures = FailureTypes()
  /// Success statuses that are described without a body, beside others that have one.
  var emptyStatuses: [ClosedRange<Int>] = []
  private(set) var problem: RequestProblem?

  /// - Parameters:
  ///   - template: the path of the document, with its `{names}`.
  ///   - id: the operationId, for errors and logs.
  ///   - security: the alternatives of the operation; empty for none.
  ///   - server: where the document serves this operation from, if it is not where the rest is:
  ///     an absolute address, or one relative to the client's (OpenAPI 3.1 §4.8.5). Credentials go
  ///     there only as `ClientConfiguration.trustedServers` says.
  public init(
    _ method: RequestMethod, _ template: String, id: String,
    security: SecurityRequirement? = [], server: String? = nil
  ) {
    self.method = method
    self.template = template
    self.operation = id
    self.security = security
    self.server = server
  }

  mutating func fail(_ text: String) {
    if problem == nil { problem = RequestProblem(text) }
  }

  /// The content of a parameter, or nil after remembering why there is none.
  mutating func encode(
    _ name: String, _ value: some JSONWritable, _ style: ParameterStyle
  ) -> ParameterContent? {
    do {
      guard style == .json else { return try ParameterContent(value) }
      return .scalar(String(decoding: try JSONEncoding.encode(value), as: UTF8.self))
    } catch {
      fail("parameter \"\(name)\" cannot be written: \(error)")
      return nil
    }
  }
}

extension APIRequest: CustomStringConvertible, CustomReflectable {
  /// Without values: any of them may be private.
  public var description: String { "\(operation): \(method.name) \(template)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A parameter of the query, kept unjoined because the client decides the format.
struct QueryParameter: Sendable {
  var encoder: ParameterEncoder
  var content: ParameterContent
}
