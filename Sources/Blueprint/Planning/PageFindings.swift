import SeamstressDiagnostics
import SeamstressOpenAPI

/// What the operations have of that which `pagination` names, to say which part of it fits none.
struct PageFindings {
  /// Some method fetches page by page.
  private(set) var isUsed = false
  private var parameters: Set<String> = []
  private var hasParameter = false
  private var isContinued = false
  /// What the responses have that come to the parameter, one below another as `page.next`.
  private var members: Set<String> = []
  private var lists: Set<String> = []

  mutating func markUsed() { isUsed = true }

  mutating func add(_ arguments: [Argument]) {
    for argument in arguments where argument.place == .query || argument.place == .member {
      parameters.insert(argument.wireName)
    }
  }

  /// - Parameter body: That of the success of an operation that has the parameter.
  mutating func add(_ body: Schema?, _ pages: PagePlanner, _ types: TypePlanner) {
    hasParameter = true
    guard let body else { return }
    if pages.isContinued(body) { isContinued = true }
    for member in types.shapes.members(of: body).members {
      add(member.name, member.schema, pages)
      for inner in types.shapes.members(of: member.schema).members {
        add("\(member.name).\(inner.name)", inner.schema, pages)
      }
    }
  }

  private mutating func add(_ name: String, _ schema: Schema, _ pages: PagePlanner) {
    members.insert(name)
    if pages.isList(schema) { lists.insert(name) }
  }

  /// Warns where no method fetches page by page.
  func check(_ configuration: BlueprintConfiguration, _ bag: DiagnosticBag) {
    guard !isUsed, let pagination = configuration.pagination else { return }
    let places = configuration.paginationPlaces
    let next = pagination.style == .cursor ? pagination.next : pagination.more ?? ""
    if !hasParameter, !pagination.parameter.isEmpty {
      let near = NearMiss.best(for: pagination.parameter, among: parameters.sorted())
      bag.warning(.noParameter(pagination.parameter, near), at: places.parameter)
    } else if hasParameter, !isContinued, !next.isEmpty {
      let near = NearMiss.best(for: next, among: members.sorted())
      let place = pagination.style == .cursor ? places.next : places.more
      bag.warning(.noMember(next, pagination.parameter, near), at: place)
    } else if let items = pagination.items, !lists.contains(items) {
      let near = NearMiss.best(for: items, among: lists.sorted())
      bag.warning(.noList(items, near), at: places.items)
    } else {
      bag.warning(.noPages(needsItems: pagination.items == nil), at: places.whole)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func noParameter(_ name: String, _ near: String?) -> Self {
    unused(
      "no operation has a parameter '\(name)' that could ask for a page",
      near.map { "did you mean '\($0)'?" } ?? "'seamstress inspect' prints the parameters")
  }

  fileprivate static func noMember(_ path: String, _ parameter: String, _ near: String?) -> Self {
    unused(
      "no response of an operation with the parameter '\(parameter)' has '\(path)'",
      near.map { "did you mean '\($0)'?" } ?? "write it with dots between properties")
  }

  fileprivate static func noList(_ path: String, _ near: String?) -> Self {
    unused(
      "no response that comes in pages has a list at '\(path)'",
      near.map { "did you mean '\($0)'?" } ?? "write it with dots between properties")
  }

  fileprivate static func noPages(needsItems: Bool) -> Self {
    unused(
      "no operation that could be asked for a page answers with a list",
      needsItems ? "name the property that holds the items: 'items: data'" : nil)
  }

  private static func unused(_ text: String, _ help: String?) -> Self {
    .init(
      "unused-pagination", text, effect: "no method fetches its list page by page", help: help)
  }
}
