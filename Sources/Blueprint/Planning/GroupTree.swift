import SeamstressOpenAPI

/// The tree of namespaces, grown as operations are placed in it.
struct GroupTree {
  private final class Branch {
    var words: [String]
    var operations: [GroupPlanner.Placed] = []
    var children: [Branch] = []

    init(words: [String]) {
      self.words = words
    }

    func child(_ words: [String]) -> Branch {
      let key = words.map { $0.lowercased() }
      if let known = children.first(where: { $0.words.map { $0.lowercased() } == key }) {
        return known
      }
      let child = Branch(words: words)
      children.append(child)
      return child
    }
  }

  let naming: Naming
  private let root = Branch(words: [])

  init(naming: Naming) {
    self.naming = naming
  }

  mutating func add(_ placed: GroupPlanner.Placed) {
    let branch = placed.namespace.reduce(root) { $0.child($1) }
    branch.operations.append(placed)
  }

  func planned(
    _ plan: ([SwiftName], [GroupPlanner.Placed]) -> [OperationPlan]
  ) -> Group {
    group(root, path: [], accessor: nil, plan)
  }

  private func group(
    _ branch: Branch, path: [SwiftName], accessor: SwiftName?,
    _ plan: ([SwiftName], [GroupPlanner.Placed]) -> [OperationPlan]
  ) -> Group {
    var group = Group(
      typePath: path, accessor: accessor, documentation: nil,
      operations: plan(path, branch.operations))
    var typeNames = NameScope(reserved: ReservedWords.typesInUse)
    var memberNames = NameScope(
      reserved: ReservedWords.members.union(["client", "raw", "servers", "securitySchemes"]))
    for name in group.operations.map(\.name) { memberNames.reserve(name) }
    for name in path { typeNames.reserve(name) }
    for child in branch.children {
      let type = typeNames.claim([naming.typeName(words: child.words)], suffix: "API")
      let member = memberNames.claim(
        [naming.memberName(words: child.words)], suffix: "API")
      group.children.append(self.group(child, path: path + [type], accessor: member, plan))
    }
    return group
  }
}
