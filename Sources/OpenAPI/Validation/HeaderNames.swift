internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Names that go into HTTP headers and cookies must be tokens (RFC 9110 §5.1, RFC 6265 §4.1.1).
struct HeaderNames: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for parameter in inventory.parameters where !HTTPToken.isToken(parameter.name) {
      let place = parameter.node["name"] ?? parameter.node
      switch parameter.location {
      case .header: bag.warning(.header(parameter.name), at: place)
      case .cookie: bag.warning(.cookie(parameter.name), at: place)
      case .path, .query, .querystring:
        if parameter.name.isEmpty { bag.warning(.empty, at: place) }
      }
    }
    for header in inventory.headers where !HTTPToken.isToken(header.name) {
      bag.warning(.header(header.name), at: header.node)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func header(_ name: String) -> Self {
    .init("header-name", "'\(name)' is no name of a header", effect: "no server will accept it")
  }

  fileprivate static func cookie(_ name: String) -> Self {
    .init("cookie-name", "'\(name)' is no name of a cookie", effect: "no server will accept it")
  }

  fileprivate static let empty = Self(
    "empty-name", "the name of a parameter is empty", effect: "it is sent with an empty name")
}
