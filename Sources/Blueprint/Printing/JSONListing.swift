internal import SeamstressDocuments
internal import SeamstressJSON

/// A blueprint as JSON: the same as the text, with the documentation and every detail that a
/// program may ask for. What is not there is left out.
struct JSONListing {
  let blueprint: Blueprint
  let names: TypeNames

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    names = TypeNames(blueprint)
  }

  var value: JSON {
    object { json in
      json["title"] = .string(blueprint.title)
      json["version"] = .string(blueprint.version)
      json["documentation"] = text(blueprint.documentation)
      json["client"] = .string(blueprint.client.bare)
      json["access"] = .string(blueprint.access.rawValue)
      json["servers"] = .array(blueprint.servers.map(server))
      json["securitySchemes"] = .array(blueprint.securitySchemes.map(scheme))
      json["groups"] = .array(groups(blueprint.root, below: ""))
      json["types"] = .array(types)
      json["components"] = .array(blueprint.components.map(component))
      if !blueprint.responseHeaders.isEmpty {
        json["responseHeaders"] = .array(blueprint.responseHeaders.map(header))
      }
      json["coverage"] = coverage
    }
  }

  // MARK: Making values

  func object(_ fill: (inout JSONObject) -> Void) -> JSON {
    var object = JSONObject()
    fill(&object)
    return .object(object)
  }

  func text(_ text: String?) -> JSON? { text.map(JSON.string) }

  func list(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// A list that is left out where it is empty.
  func someList(_ texts: [String]) -> JSON? { texts.isEmpty ? JSON?.none : list(texts) }

  /// True, or left out.
  func mark(_ flag: Bool) -> JSON? { flag ? .bool(true) : JSON?.none }

  /// A text that is left out where it is empty.
  func someText(_ value: String) -> JSON? { value.isEmpty ? JSON?.none : .string(value) }

  func literal(_ literal: Literal) -> JSON {
    switch literal {
    case .string(let text): .string(text)
    case .boolean(let flag): .bool(flag)
    case .integer(let number): .number(JSONNumber(number))
    case .number(let number): JSONNumber(number).map(JSON.number) ?? .null
    case .null: .null
    case .list(let items): .array(items.map(self.literal))
    }
  }

  func describe(
    _ documentation: String?, _ deprecation: Deprecation?, in json: inout JSONObject
  ) {
    json["documentation"] = text(documentation)
    json["deprecated"] = mark(deprecation != nil)
    json["deprecationMessage"] = text(deprecation?.message)
  }

  // MARK: Client

  private func server(_ server: Blueprint.Server) -> JSON {
    object { json in
      json["url"] = .string(server.url)
      json["documentation"] = text(server.documentation)
      guard !server.variables.isEmpty else { return }
      json["variables"] = .array(
        server.variables.map { variable in
          object { json in
            json["name"] = .string(variable.name)
            json["default"] = .string(variable.defaultValue)
            json["allowed"] = someList(variable.allowedValues)
          }
        })
    }
  }

  private func scheme(_ scheme: Blueprint.SecurityScheme) -> JSON {
    let (kind, value): (String, String?) =
      switch scheme.kind {
      case .bearer: ("bearer", nil)
      case .basic: ("basic", nil)
      case .http(let name): ("http", name)
      case .header(let name): ("header", name)
      case .query(let name): ("query", name)
      case .cookie(let name): ("cookie", name)
      case .mutualTLS: ("mutualTLS", nil)
      }
    return object { json in
      json["name"] = .string(scheme.name)
      json["kind"] = .string(kind)
      json["value"] = text(value)
      json["documentation"] = text(scheme.documentation)
    }
  }

  // MARK: Coverage

  private var coverage: JSON {
    let coverage = blueprint.coverage
    return object { json in
      for subject in Coverage.Subject.allCases where coverage.total(subject) > 0 {
        json[subject.rawValue] = object { json in
          for outcome in Coverage.Outcome.allCases where coverage.count(subject, outcome) > 0 {
            json[outcome.rawValue] = .number(JSONNumber(coverage.count(subject, outcome)))
          }
        }
      }
      json["losses"] = .array(coverage.losses.map(loss))
    }
  }

  private func loss(_ entry: Coverage.Entry) -> JSON {
    object { json in
      json["outcome"] = .string(entry.outcome.rawValue)
      json["subject"] = .string(entry.subject.rawValue)
      json["pointer"] = text(entry.node.pointer)
      json["reason"] = text(entry.reason)
    }
  }
}
