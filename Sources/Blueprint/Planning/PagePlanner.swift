import SeamstressOpenAPI

/// Decides which methods fetch page by page, and where a page has its items: where the configuration
/// says so, else in the only array of the response.
///
///     { results: [Pet], next: string }    // Pages<Pet> of the list at 'results'
struct PagePlanner {
  let operations: OperationPlanner
  let pagination: OperationPlan.Pagination
  private var types: TypePlanner { operations.types }

  /// nil where nothing comes in pages.
  init?(_ operations: OperationPlanner) {
    guard let pagination = operations.types.configuration.pagination else { return nil }
    self.operations = operations
    self.pagination = pagination
  }

  // MARK: What is asked

  /// Whether a method has the parameter that asks for a page, where the runtime sets it: in the
  /// query, or among the members of a JSON body. Links need none.
  func isAsked(_ draft: OperationPlanner.Draft, _ inputs: ArgumentPlanner.Inputs) -> Bool {
    if pagination.parameter.isEmpty { return hasLink(draft) }
    let place: Argument.Place = sendsQuery(draft) ? .query : .member
    if place == .member, !inputs.body.isJSONObject { return false }
    return inputs.arguments.contains { $0.wireName == pagination.parameter && $0.place == place }
  }

  /// The same before there are arguments.
  func isAsked(_ draft: OperationPlanner.Draft) -> Bool {
    if pagination.parameter.isEmpty { return hasLink(draft) }
    if sendsQuery(draft), parameters(draft).contains(where: { isPage($0) }) { return true }
    guard !sendsQuery(draft) || draft.sendsQuery,
      let member = memberOfBody(draft), !types.directions.isReadOnly(member.schema)
    else { return false }
    return true
  }

  private func parameters(_ draft: OperationPlanner.Draft) -> [Parameter] {
    draft.selected.documented.parameters + draft.selected.path.parameters
  }

  private func isPage(_ parameter: Parameter) -> Bool {
    parameter.name == pagination.parameter && parameter.location == .query
      && !types.shapes.isHidden(parameter)
  }

  private func memberOfBody(_ draft: OperationPlanner.Draft) -> ObjectShape.Member? {
    guard let body = draft.selected.documented.requestBody,
      let choice = BodyKind.preferred(among: body.content), choice.kind == .json,
      let schema = choice.media.schema
    else { return nil }
    let arguments = ArgumentPlanner(operations: operations, draft: draft, friends: [])
    return arguments.flattenable(schema)?.member(pagination.parameter)
  }

  /// As the runtime decides it.
  private func sendsQuery(_ draft: OperationPlanner.Draft) -> Bool {
    ["get", "head", "delete", "options"].contains(draft.selected.operation.method)
  }

  private func hasLink(_ draft: OperationPlanner.Draft) -> Bool {
    draft.selected.documented.responses.contains { response in
      response.status.isSuccess && response.headers.contains { $0.name.lowercased() == "link" }
    }
  }

  // MARK: What comes

  /// The items in a body; nil where it is the list itself, where there is none, or where it does
  /// not say how to go on.
  func items(in body: Schema) -> (schema: Schema, path: [String])? {
    guard !isList(body), isContinued(body) else { return nil }
    if let items = pagination.items {
      guard let schema = member(at: items, of: body), isList(schema) else { return nil }
      return (schema, items.split(separator: ".").map(String.init))
    }
    let lists = types.shapes.members(of: body).members.filter { isList($0.schema) }
    guard let list = lists.first, lists.count == 1, !list.name.contains(".") else { return nil }
    return (list.schema, [list.name])
  }

  /// Whether a body has what tells where to go on.
  func isContinued(_ body: Schema) -> Bool {
    switch pagination.style {
    case .link: true
    case .cursor: has(pagination.next, body)
    case .page: isList(body) || pagination.more.map { has($0, body) } ?? true
    }
  }

  func isList(_ schema: Schema) -> Bool {
    if case .array = types.shapes.destination(of: schema).shape.kind { true } else { false }
  }

  /// A member is there, too, where what should hold it is not described.
  private func has(_ path: String, _ body: Schema) -> Bool {
    var schema: Schema?
    for name in path.split(separator: ".") {
      let members = types.shapes.members(of: schema ?? body)
      guard let member = members.member(String(name)) else {
        return schema != nil && members.members.isEmpty
      }
      schema = member.schema
    }
    return schema != nil
  }

  private func member(at path: String, of body: Schema) -> Schema? {
    var schema: Schema? = body
    for name in path.split(separator: ".") {
      schema = schema.flatMap { types.shapes.members(of: $0).member(String(name))?.schema }
    }
    return schema
  }
}

extension OperationPlan.Body {
  fileprivate var isJSONObject: Bool {
    if case .members = self { true } else { false }
  }
}
