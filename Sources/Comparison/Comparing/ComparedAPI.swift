internal import SeamstressBlueprint

/// One of the two APIs, laid out flat: what is compared is looked up in the other one.
struct ComparedAPI {
  let side: APIChange.Side
  let blueprint: Blueprint
  let names: TypeNames
  let signatures: SignatureText
  /// Parents first.
  let groups: [Group]
  /// Types of the module, then those of the groups; each before those inside it.
  private(set) var types: [DeclaredType] = []
  private(set) var positions: [TypeID: Int] = [:]

  init(_ blueprint: Blueprint, _ side: APIChange.Side) {
    self.side = side
    self.blueprint = blueprint
    names = TypeNames(blueprint)
    signatures = SignatureText(names)
    groups = blueprint.root.flattened
    for declaration in blueprint.types { add(declaration, group: nil, parent: nil) }
    for (index, group) in groups.enumerated() {
      for declaration in group.types { add(declaration, group: index, parent: nil) }
    }
  }

  private mutating func add(_ declaration: TypeDeclaration, group: Int?, parent: Int?) {
    let position = types.count
    let outermost = parent.map { types[$0].outermost } ?? declaration
    types.append(
      DeclaredType(
        declaration: declaration, group: group, parent: parent, outermost: outermost))
    positions[declaration.id] = position
    if let parent { types[parent].inner.append(position) }
    for inner in declaration.nested { add(inner, group: group, parent: position) }
  }

  /// `Seam.ACS.Credentials`; the client itself for its own operations.
  func name(ofGroup index: Int) -> String {
    ([blueprint.client] + groups[index].typePath).map(\.bare).joined(separator: ".")
  }

  /// Where changes of a type are listed.
  func container(ofType position: Int) -> String { names[types[position].outermost.id] }

  /// What stands between the container and what is said of the type: `Status`, or nothing.
  func member(ofType position: Int) -> String? {
    let (name, container) = (names[types[position].declaration.id], container(ofType: position))
    return name == container ? nil : String(name.dropFirst(container.count + 1))
  }
}

struct DeclaredType {
  let declaration: TypeDeclaration
  /// The group that it is declared in, by its position; nil for the module.
  let group: Int?
  let parent: Int?
  let outermost: TypeDeclaration
  /// The types declared in it.
  var inner: [Int] = []
}

extension TypeDeclaration.Kind {
  /// The keyword of the declaration.
  var keyword: String {
    switch self {
    case .structure: "struct"
    case .enumeration, .union, .responses: "enum"
    case .alias: "typealias"
    }
  }

  /// What it is for who uses it: a union and a list of values are both enums in Swift.
  var word: String {
    switch self {
    case .structure: "struct"
    case .enumeration: "enum of values"
    case .union: "enum of types"
    case .responses: "enum of statuses"
    case .alias: "typealias"
    }
  }
}
