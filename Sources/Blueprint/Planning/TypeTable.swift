import SeamstressDocuments
import SeamstressOpenAPI

/// Where a type is declared.
enum TypeScope: Hashable {
  case module
  case type(TypeID)
  /// A namespace of operations, by the path of its type names.
  case group([SwiftName])
}

/// All types of a plan, numbered as they are declared. A type has its number and name before its
/// content is known, so that types can contain each other.
struct TypeTable {
  struct Entry {
    var name: SwiftName
    var scope: TypeScope
    var kind: TypeDeclaration.Kind?
    var documentation: String?
    var deprecation: Deprecation?
    var node: Node
    var usage: Usage = []
  }

  private(set) var entries: [Entry] = []
  private var scopes: [TypeScope: NameScope] = [:]

  var moduleNames: NameScope { scopes[.module] ?? newScope(.module) }

  subscript(id: TypeID) -> Entry {
    get { entries[id.number] }
    set { entries[id.number] = newValue }
  }

  mutating func declare(
    _ candidates: [SwiftName], in scope: TypeScope, suffix: String, documentation: String?,
    deprecation: Deprecation?, node: Node
  ) -> TypeID {
    let name = claim(candidates, in: scope, suffix: suffix)
    entries.append(
      Entry(
        name: name, scope: scope, kind: nil, documentation: documentation,
        deprecation: deprecation, node: node))
    return TypeID(number: entries.count - 1)
  }

  /// Keeps a name from being given to a type in a scope.
  mutating func reserve(_ name: SwiftName, in scope: TypeScope) {
    if scopes[scope] == nil { scopes[scope] = newScope(scope) }
    scopes[scope]?.reserve(name)
  }

  /// Takes the first free name of a scope.
  mutating func claim(
    _ candidates: [SwiftName], in scope: TypeScope, suffix: String
  ) -> SwiftName {
    let outer = scope == .module ? nil : scopes[.module]
    // Taken out while it changes: a set of thousands of names must not be copied for each.
    var names = scopes.removeValue(forKey: scope) ?? newScope(scope)
    let name = names.claim(candidates, suffix: suffix, avoiding: outer)
    scopes[scope] = names
    return name
  }

  /// The types of one scope, in the order of their declaration, with those inside them.
  func declarations() -> [TypeScope: [TypeDeclaration]] {
    var children: [TypeScope: [TypeID]] = [:]
    for (number, entry) in entries.enumerated() where entry.kind != nil {
      children[entry.scope, default: []].append(TypeID(number: number))
    }
    var result: [TypeScope: [TypeDeclaration]] = [:]
    for (scope, ids) in children {
      if case .type = scope { continue }
      result[scope] = ids.compactMap { declaration($0, path: [], children) }
    }
    return result
  }

  private func declaration(
    _ id: TypeID, path: [SwiftName], _ children: [TypeScope: [TypeID]]
  ) -> TypeDeclaration? {
    let entry = self[id]
    guard let kind = entry.kind else { return nil }
    let path = path + [entry.name]
    return TypeDeclaration(
      id: id, path: path, kind: kind, documentation: entry.documentation,
      deprecation: entry.deprecation, node: entry.node, usage: entry.usage,
      nested: (children[.type(id)] ?? []).compactMap { declaration($0, path: path, children) })
  }

  /// The names that a scope starts with. In a nested scope none may hide a type of the module
  /// (see `declare`) or the type around it.
  private func newScope(_ scope: TypeScope) -> NameScope {
    switch scope {
    case .module: return NameScope(reserved: ReservedWords.standardTypes)
    case .group: return NameScope(reserved: ReservedWords.typesInUse)
    case .type(let id):
      var names = NameScope(reserved: ReservedWords.typesInUse)
      names.reserve(self[id].name)
      return names
    }
  }
}
