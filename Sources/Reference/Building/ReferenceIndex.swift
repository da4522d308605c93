internal import SeamstressBlueprint
internal import SeamstressEmission

/// What pages need to know of the whole: where each type has its page, what it is called, and how
/// each group is reached.
struct ReferenceIndex {
  let blueprint: Blueprint
  let spelling: TypeSpelling
  private(set) var declarations: [TypeID: TypeDeclaration] = [:]
  /// The type on whose page a type stands; types of groups and of the module stand on their own.
  private var owners: [TypeID: TypeID] = [:]
  /// Types that belong to the arguments of a group.
  private(set) var groupOfType: [TypeID: [SwiftName]] = [:]
  private(set) var accessors: [[SwiftName]: [SwiftName]] = [:]
  /// The operations that take or return a type, in order.
  private(set) var users: [TypeID: [PageID]] = [:]

  init(_ blueprint: Blueprint) {
    self.blueprint = blueprint
    spelling = TypeSpelling(blueprint)
    for declaration in blueprint.types { add(declaration, owner: declaration.id) }
    add(blueprint.root, below: [])
  }

  private mutating func add(_ declaration: TypeDeclaration, owner: TypeID) {
    declarations[declaration.id] = declaration
    owners[declaration.id] = owner
    for inner in declaration.nested { add(inner, owner: owner) }
  }

  private mutating func add(_ group: Group, below path: [SwiftName]) {
    accessors[group.typePath] = path
    for declaration in group.types {
      add(declaration, owner: declaration.id)
      groupOfType[declaration.id] = group.typePath
    }
    for operation in group.distinctOperations {
      let page = PageID.operation(group.typePath, operation.name)
      for type in Set(operation.mentionedTypes) { users[type, default: []].append(page) }
    }
    for child in group.children {
      add(child, below: path + [child.accessor].compactMap { $0 })
    }
  }

  /// `Seam.ACS.Credentials.CardFormat`.
  func name(_ id: TypeID) -> String { spelling.source(.named(id)).text }

  func target(_ id: TypeID) -> Inline.Target? {
    guard let owner = owners[id] else { return nil }
    return .page(.type(owner), anchor: owner == id ? nil : anchor(id))
  }

  func anchor(_ id: TypeID) -> String { Anchor.of(name(id)) }

  /// `acs.credentials`; the name of the client for the client itself.
  func title(_ group: Group) -> String {
    let path = accessors[group.typePath] ?? []
    return path.isEmpty ? blueprint.client.bare : path.map(\.bare).joined(separator: ".")
  }
}

extension OperationPlan {
  var mentionedTypes: [TypeID] {
    let returned: [TypeID] =
      switch result {
      case .value(let type, _, _), .stream(let type, _), .byStatus(let type): type.namedTypes
      default: []
      }
    return arguments.flatMap(\.type.namedTypes) + returned + failures.flatMap(\.type.namedTypes)
  }
}
