/// What a request is made of.
struct RequestFields: Sendable {
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
  var accept = APIRequest.defaultAccept
  var failures = FailureTypes()
  /// Success statuses that are described without a body, beside others that have one.
  var emptyStatuses: [ClosedRange<Int>] = []
  var problem: RequestProblem?
}

extension APIRequest {
  var method: RequestMethod { fields.method }
  var template: String { fields.template }
  var operation: String { fields.operation }
  var security: SecurityRequirement? { fields.security }
  var server: String? { fields.server }
  var problem: RequestProblem? { fields.problem }

  var pathValues: [String: String] {
    get { fields.pathValues }
    _modify { yield &fields.pathValues }
  }

  var query: [QueryParameter] {
    get { fields.query }
    _modify { yield &fields.query }
  }

  var headers: [(name: String, value: String)] {
    get { fields.headers }
    _modify { yield &fields.headers }
  }

  var cookies: [String] {
    get { fields.cookies }
    _modify { yield &fields.cookies }
  }

  var partHeaders: [PartHeader] {
    get { fields.partHeaders }
    _modify { yield &fields.partHeaders }
  }

  var content: RequestContent {
    get { fields.content }
    _modify { yield &fields.content }
  }

  var link: String? {
    get { fields.link }
    _modify { yield &fields.link }
  }

  var accept: String {
    get { fields.accept }
    _modify { yield &fields.accept }
  }

  var failures: FailureTypes {
    get { fields.failures }
    _modify { yield &fields.failures }
  }

  var emptyStatuses: [ClosedRange<Int>] {
    get { fields.emptyStatuses }
    _modify { yield &fields.emptyStatuses }
  }
}
