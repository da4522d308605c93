/// The words that listings and tables of commands have for places and bodies. Programs read them.
extension Argument.Place {
  package var word: String {
    switch self {
    case .path: "path"
    case .query: "query"
    case .header: "header"
    case .cookie: "cookie"
    case .querystring: "querystring"
    case .partHeader: "part-header"
    case .member: "member"
    case .body: "body"
    }
  }
}

extension OperationPlan.Body {
  /// Nil where there is no body.
  package var kind: String? {
    switch self {
    case .none: nil
    case .members: "members"
    case .json: "json"
    case .form: "form"
    case .multipart: "multipart"
    case .text: "text"
    case .bytes: "bytes"
    }
  }

  /// Nil where the kind says it.
  package var mediaType: String? {
    switch self {
    case .none, .form, .multipart: nil
    case .members(let type), .json(let type), .text(let type), .bytes(let type): type
    }
  }
}
