import SeamstressBlueprint
internal import SeamstressJSON

/// What the table says of the API as a whole.
struct APIRow {
  let blueprint: Blueprint

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
  }

  var json: JSON {
    var row = JSONObject()
    row["title"] = .string(blueprint.title)
    row["version"] = .string(blueprint.version)
    row["doc"] = blueprint.documentation.map(JSON.string)
    row["servers"] = .array(blueprint.servers.map(server))
    let named = blueprint.root.flattened.flatMap { $0.operations.compactMap(\.server) }
    if !named.isEmpty { row["trusted"] = .array(Set(named).sorted().map(JSON.string)) }
    var schemes = JSONObject()
    for scheme in blueprint.securitySchemes { schemes[scheme.name] = self.scheme(scheme.kind) }
    row["schemes"] = .object(schemes)
    row["polling"] = blueprint.polling.map(polling)
    return .object(row)
  }

  private func polling(_ polling: PollingPlan) -> JSON {
    var row = JSONObject()
    row["method"] = .string(polling.method)
    row["path"] = .string(polling.path)
    row["id"] = .string(polling.operation)
    row["security"] = polling.security.map { .array($0.map { .array($0.map(JSON.string)) }) }
    row["parameter"] = .string(polling.parameter)
    row["at"] = polling.key.map(JSON.string)
    row["member"] = polling.id.map(JSON.string)
    row["status"] = polling.status.map(JSON.string)
    row["pending"] = .array(polling.pending.map(JSON.string))
    row["success"] = .array(polling.success.map(JSON.string))
    row["failure"] = .array(polling.failure.map(JSON.string))
    row["code"] = polling.code.map(JSON.string)
    row["message"] = polling.message.map(JSON.string)
    return .object(row)
  }

  private func server(_ server: Blueprint.Server) -> JSON {
    var row = JSONObject()
    row["url"] = .string(server.url)
    row["doc"] = server.documentation.map(JSON.string)
    var variables = JSONObject()
    for variable in server.variables {
      variables[variable.name] = [
        "default": .string(variable.defaultValue),
        "allowed": .array(variable.allowedValues.map(JSON.string)),
      ]
    }
    if !variables.isEmpty { row["variables"] = .object(variables) }
    return .object(row)
  }

  private func scheme(_ kind: Blueprint.SecurityScheme.Kind) -> JSON {
    switch kind {
    case .bearer: ["kind": "bearer"]
    case .basic: ["kind": "basic"]
    case .http(let name): ["kind": "http", "name": .string(name)]
    case .header(let name): ["kind": "header", "name": .string(name)]
    case .query(let name): ["kind": "query", "name": .string(name)]
    case .cookie(let name): ["kind": "cookie", "name": .string(name)]
    case .mutualTLS: ["kind": "mutualTLS"]
    }
  }
}
