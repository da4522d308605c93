internal import SeamstressJSON

/// The properties that a caller adds to a body beside those that the operation knows.
enum ExtraProperties {
  static func add(_ extra: [String: JSON], to request: APIRequest)
    throws(RequestProblem) -> RequestContent
  {
    var request = request
    for (name, value) in extra.sorted(by: { $0.key < $1.key }) {
      switch request.content {
      case .none, .object: request.body(name, value)
      case .form: request.form(name, value)
      case .multipart: request.part(name, value)
      case .whole:
        throw RequestProblem("extra body properties need a body that is built by members")
      }
    }
    if let problem = request.problem { throw problem }
    return request.content
  }
}
