import SeamstressOpenAPI

/// The tree of namespaces, grown as operations are placed in it.
struct GroupTree {
  private final class Branch {
    let words: [String]
    @exclusivity(unchecked) var operations: [GroupPlanner.Placed] = []
    @exclusivity(unchecked) var children: [Branch] = []
    /// By the words, in lower case.
    @exclusivity(unchecked) private var places: [String: Int] = [:]
    /// The last one that was asked for: operations of one namespace follow each other.
    @exclusivity(unchecked) private var last: Branch?
    @exclusivity(unchecked) var documentation: String?

    init(words: [String]) {
      self.words = words
    }

    func child(_ words: [String]) -> Branch {
      if let last, last.words == words { return last }
      let key = words.joined(separator: " ").lowercased()
      if let place = places[key] {
        last = children[place]
        return children[place]
      }
      let child = Branch(words: words)
      places[key] = children.count
      children.append(child)
      last = child
      return child
    }
  }

  /// Plans the operations of one namespace, given its type path, them, and the names of the
  /// namespaces inside it.
  typealias Plan = ([SwiftName], [GroupPlanner.Placed], [SwiftName]) -> [OperationPlan]

  let naming: Naming
  /// The names of the module's types, which no namespace may hide.
  let module: NameScope
  private let root = Branch(words: [])

  init(naming: Naming, module: NameScope) {
    self.naming = naming
    self.module = module
  }

  mutating func add(_ placed: GroupPlanner.Placed) {
    let branch = placed.namespace.reduce(root) { $0.child($1) }
    branch.operations.append(placed)
    if branch.documentation == nil { branch.documentation = placed.documentation }
  }

  func planned(_ plan: Plan) -> Group {
    group(root, path: [], accessor: nil, plan)
  }

  private func group(
    _ branch: Branch, path: [SwiftName], accessor: SwiftName?, _ plan: Plan
  ) -> Group {
    var typeNames = NameScope(reserved: ReservedWords.typesInUse)
    for name in path { typeNames.reserve(name) }
    if path.isEmpty { typeNames.reserve(naming.typeName("response headers")) }
    let types = branch.children.map { child in
      let name = naming.typeName(words: child.words)
      return typeNames.claim([name, name.appending("API")], avoiding: module)
    }
    var group = Group(
      typePath: path, accessor: accessor, documentation: branch.documentation,
      operations: plan(path, branch.operations, types))
    var memberNames = NameScope(reserved: ReservedWords.groupMembers)
    for name in group.operations.map(\.name) { memberNames.reserve(name) }
    for (child, type) in zip(branch.children, types) {
      let name = naming.memberName(words: child.words)
      let member = memberNames.claim([name, name.appending("API")])
      group.children.append(self.group(child, path: path + [type], accessor: member, plan))
    }
    return group
  }
}
