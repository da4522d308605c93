package import SeamstressDiagnostics
import SeamstressDocuments
package import SeamstressOpenAPI

/// Plans the Swift API for a description.
///
///     let blueprint = Blueprinter(configuration, bag).plan(api)
///     blueprint.root.children.first?.operations.first?.name      // assign
package struct Blueprinter {
  let configuration: BlueprintConfiguration
  let bag: DiagnosticBag

  package init(_ configuration: BlueprintConfiguration, _ bag: DiagnosticBag) {
    self.configuration = configuration
    self.bag = bag
  }

  package func plan(_ document: OpenAPIDocument) -> Blueprint {
    let naming = Naming(acronyms: configuration.acronyms)
    let types = TypePlanner(
      configuration: configuration, naming: naming, count: document.schemas.count, bag: bag)
    types.shapes.inheritance = Inheritance(document.schemas)
    let name = naming.chosenType(configuration.client)
    let chosen = configuration.isClientChosen ? claimClient(name, or: [], types) : nil
    types.declareComponents(document.components.schemas)
    types.declareSchemasOfOtherFiles(document.schemas, of: document.node)
    let client = chosen ?? claimClient(name, or: [name, name.appending("Client")], types)
    if !configuration.isFiltered { types.planComponents(document.components.schemas) }
    configuration.checkFilters(document, bag)

    var groups = GroupTree(naming: naming, module: types.table.moduleNames)
    let places = GroupPlanner(
      configuration: configuration, tags: document.tags, spellings: types.spellings)
    for path in document.paths { place(path, by: places, in: &groups, types) }
    var root = groups.planned { path, operations, inner in
      let scope = types.table.scope(ofGroup: path)
      for name in inner { types.table.reserve(name, in: scope) }
      return OperationPlanner(types: types, document: document, scope: scope).plan(operations)
    }
    types.pages.check(configuration, bag)
    for webhook in document.webhooks { planPayloads(of: webhook, Ledger.webhook, types) }
    planCallbacks(document, types)
    if configuration.isFiltered { types.planUsedComponents(document.components.schemas) }
    for omission in document.omissions {
      types.coverage.record(
        Coverage.Subject(omission), .skipped, omission.node, reason: omission.reason)
    }
    for loss in types.shapes.simplifications {
      types.coverage.degrade(loss.node, reason: loss.reason)
    }
    types.coverage.settle()

    OverlappingBranches.keepRest(of: types.overlapping, in: &types.table)
    ContestedMembers.mark(types.undecided, in: &types.table)
    InlineSizes.box(&types.table)
    UsageMarks.mark(&types.table, root)
    let declarations = types.table.declarations()
    root.adopt(declarations, types.table)
    let polling = configuration.polling.map {
      PollingPlanner(polling: $0, components: types.components, bag: bag).plan(&root)
    }
    var blueprint = Blueprint(
      title: document.info.title, version: document.info.version,
      documentation: document.info.description, client: client, access: configuration.access,
      servers: document.servers.map(server), securitySchemes: schemes(document, types),
      root: root, types: declarations.module, components: types.components,
      responseHeaders: types.headers.headers, polling: polling, coverage: types.coverage)
    blueprint.remains = (types, groups, document)
    return blueprint
  }

  private func claimClient(
    _ name: SwiftName, or others: [SwiftName], _ types: TypePlanner
  ) -> SwiftName {
    types.table.claim(name, or: others, in: .module, suffix: "Client")
  }

  private func place(
    _ path: PathItem, by planner: GroupPlanner, in groups: inout GroupTree, _ types: TypePlanner
  ) {
    for selected in configuration.selected(path) {
      let isHidden = types.shapes.isHidden(selected.documented) || types.shapes.isHidden(path)
      guard !isHidden, configuration.wants(selected.documented, of: path) else {
        for operation in [selected.operation] + selected.alternatives {
          types.coverage.record(
            .operation, .excluded, operation.node,
            reason: isHidden ? TypePlanner.hidden : TypePlanner.unwanted)
        }
        continue
      }
      groups.add(planner.place(selected))
    }
  }

  private func planCallbacks(_ document: OpenAPIDocument, _ types: TypePlanner) {
    for path in document.paths where path.operations.contains(where: \.hasCallbacks) {
      for operation in configuration.selected(path).map(\.documented) {
        let isHidden = types.shapes.isHidden(operation) || types.shapes.isHidden(path)
        guard !isHidden, configuration.wants(operation, of: path) else { continue }
        for callback in operation.callbacks {
          planPayloads(of: callback, Ledger.callback, types, outer: operation.operationID)
        }
      }
    }
  }

  /// The payloads of webhooks and callbacks become types; an app decodes them, nothing calls them.
  /// - Parameter outer: What comes before the name where another payload has it.
  private func planPayloads(
    of item: PathItem, _ reason: String, _ types: TypePlanner, outer: String? = nil
  ) {
    for operation in item.operations {
      guard !types.shapes.isHidden(operation), !types.shapes.isHidden(item) else {
        types.coverage.record(.operation, .excluded, operation.node, reason: TypePlanner.hidden)
        continue
      }
      types.coverage.record(.operation, .emitted, operation.node, reason: reason)
      guard let body = operation.requestBody else { continue }
      types.coverage.record(.body, .emitted, body.node)
      guard let choice = BodyKind.preferred(among: body.content), let schema = choice.media.schema
      else { continue }
      let site = TypePlanner.Site(
        scope: .module, around: .text(types.spellings[item.name]), own: ["payload"],
        outer: outer.map { .text(types.spellings[$0]) } ?? [], direction: .response)
      _ = types.type(of: schema, at: site)
    }
  }

  private func server(_ server: Server) -> Blueprint.Server {
    Blueprint.Server(
      url: server.url, documentation: server.description,
      variables: server.variables.map {
        .init(name: $0.name, defaultValue: $0.defaultValue, allowedValues: $0.allowedValues)
      })
  }

  private func schemes(
    _ document: OpenAPIDocument, _ types: TypePlanner
  ) -> [Blueprint.SecurityScheme] {
    document.components.securitySchemes.map { scheme in
      Blueprint.SecurityScheme(
        name: scheme.name, kind: kind(scheme.kind), documentation: scheme.description,
        title: types.title(at: scheme.node))
    }
  }

  private func kind(_ kind: SecurityScheme.Kind) -> Blueprint.SecurityScheme.Kind {
    switch kind {
    case .http("bearer", _), .oauth2, .openIDConnect: .bearer
    case .http("basic", _): .basic
    case .http(let scheme, _): .http(scheme)
    case .apiKey(let name, .query): .query(name)
    case .apiKey(let name, .cookie): .cookie(name)
    case .apiKey(let name, _): .header(name)
    case .mutualTLS: .mutualTLS
    }
  }
}

extension Group {
  /// Takes the types that were declared in the scopes of the groups.
  fileprivate mutating func adopt(
    _ declarations: TypeTable.Declarations, _ table: TypeTable
  ) {
    if !typePath.isEmpty { types = table.group(typePath).map { declarations.groups[$0] } ?? [] }
    for index in children.indices { children[index].adopt(declarations, table) }
  }
}

extension Operation {
  fileprivate var hasCallbacks: Bool { !callbacks.isEmpty }
}

extension Coverage.Subject {
  /// A reference that leads nowhere is none of what it should have led to.
  fileprivate init(_ omission: Omission) {
    switch omission.kind {
    case _ where omission.node.member("$ref") != nil: self = .part
    case .operation: self = .operation
    case .parameter: self = .parameter
    case .requestBody: self = .body
    case .response: self = .response
    case .pathItem, .header, .mediaType, .securityScheme, .server: self = .part
    }
  }
}
