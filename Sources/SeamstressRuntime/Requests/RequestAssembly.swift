internal import Foundation
internal import HTTPTypes
internal import SeamstressJSON

/// Puts together what goes to the wire from the call, its options, the client and a credential.
struct RequestAssembly: Sendable {
  private let request: APIRequest
  private let options: RequestOptions
  private let configuration: ClientConfiguration
  /// Of a multipart body: the same on every try.
  private let boundary: String

  init(
    _ request: APIRequest, _ options: RequestOptions, _ configuration: ClientConfiguration,
    boundary: String
  ) {
    self.request = request
    self.options = options
    self.configuration = configuration
    self.boundary = boundary
  }

  func assemble(_ authentication: Authentication) throws(RequestProblem) -> TransportRequest {
    let destination = try Destination(request, configuration)
    let base = destination.address
    let (path, query) = try target(base, authentication)
    let content = try body()
    let head = HTTPRequest(
      method: try method(), scheme: base.scheme, authority: base.authority,
      path: Self.joined(path, query),
      headerFields: try fields(
        authentication, destination, contentType: content?.type))
    return TransportRequest(head: head, body: content?.body, operation: request.operation)
  }

  /// Some documents have the start of the query in the path.
  private static func joined(_ path: String, _ query: [String]) -> String {
    guard !query.isEmpty else { return path }
    return path + (path.contains("?") ? "&" : "?") + query.joined(separator: "&")
  }

  private func method() throws(RequestProblem) -> HTTPRequest.Method {
    guard let method = HTTPRequest.Method(rawValue: request.method.name) else {
      throw RequestProblem("\"\(request.method.name)\" is not a method")
    }
    return method
  }

  private func target(_ base: BaseAddress, _ authentication: Authentication)
    throws(RequestProblem) -> (path: String, query: [String])
  {
    let path = base.prefix + (try PathTemplate.fill(request.template, request.pathValues))
    let secrets = authentication.query.map { name, secret in
      "\(PercentEncoding.strict(name))=\(PercentEncoding.strict(secret.reveal()))"
    }
    guard let text = request.link else { return (path, try query() + secrets) }
    let link = try PageLink(text, from: base, path: path)
    return (link.path, link.query(without: authentication.query.map(\.name)) + secrets)
  }

  private func query() throws(RequestProblem) -> [String] {
    var parameters = request.query
    for (name, value) in options.query.sorted(by: { $0.key < $1.key }) {
      let encoder = ParameterEncoder(name: name, style: .form, explode: true)
      parameters.append(QueryParameter(encoder: encoder, content: ParameterContent(value)))
    }
    switch configuration.queryFormat {
    case .openAPI: return parameters.flatMap { $0.encoder.query($0.content) }
    case .seam:
      guard !parameters.contains(where: \.encoder.isWhole) else {
        throw RequestProblem("a whole query cannot be written in Seam's query format")
      }
      let text = try SeamQuery.text(parameters.map { ($0.encoder.name, $0.content) })
      return text.map { [$0] } ?? []
    }
  }

  private func body() throws(RequestProblem) -> (body: RequestBody, type: String)? {
    var content = request.content
    if !options.body.isEmpty {
      content = try ExtraProperties.add(options.body, to: request)
    }
    switch content {
    case .none: return nil
    case .object(let members, let type): return (RequestBody(members.object), type)
    case .form(let pairs):
      let text = pairs.joined(separator: "&")
      return (RequestBody(Array(text.utf8)), "application/x-www-form-urlencoded")
    case .multipart(let form):
      return (
        form.adding(request.partHeaders).body(boundary),
        "multipart/form-data; boundary=\(boundary)"
      )
    case .whole(let body, let type): return (body, type)
    }
  }

  /// Later ones win: what the client says always, what the operation says, the credential, the
  /// caller, what the client lets nobody change. So a caller can replace a credential for one call,
  /// knowingly.
  private func fields(
    _ authentication: Authentication, _ destination: Destination, contentType: String?
  ) throws(RequestProblem) -> HTTPFields {
    var fields = HTTPFields()
    try set(&fields, "Accept", request.accept)
    if let contentType { try set(&fields, "Content-Type", contentType) }
    if destination.isTrusted { try set(&fields, configuration.headers) }
    for (name, value) in request.headers { try set(&fields, name, value) }
    for header in authentication.headers { try set(&fields, header.name, header.value.reveal()) }
    if let key = options.idempotencyKey { try set(&fields, "Idempotency-Key", key) }
    let cookies = request.cookies + (try self.cookies(authentication))
    if !cookies.isEmpty { try set(&fields, "Cookie", cookies.joined(separator: "; ")) }
    try set(&fields, options.headers)
    if destination.isTrusted { try set(&fields, configuration.fixedHeaders) }
    return fields
  }

  private func cookies(_ authentication: Authentication) throws(RequestProblem) -> [String] {
    var pairs: [String] = []
    for (name, secret) in authentication.cookies {
      let value = secret.reveal()
      // What comes behind it would be a cookie of its own (RFC 6265 §4.2.1).
      guard !value.utf8.contains(UInt8(ascii: ";")) else {
        throw RequestProblem("the credential for cookie \"\(name)\" holds a semicolon")
      }
      pairs.append("\(name)=\(value)")
    }
    return pairs
  }

  private func set(_ fields: inout HTTPFields, _ headers: [String: String])
    throws(RequestProblem)
  {
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      try set(&fields, name, value)
    }
  }

  private func set(_ fields: inout HTTPFields, _ name: String, _ value: String)
    throws(RequestProblem)
  {
    guard let fieldName = HTTPField.Name(name) else {
      throw RequestProblem("\"\(name)\" is not a header name")
    }
    guard HTTPField.isValidValue(value) else {
      throw RequestProblem("the value of header \"\(name)\" cannot be sent in a header")
    }
    fields[fieldName] = value
  }
}
