internal import SeamstressBlueprint

/// The declarations of a blueprint by their number, wherever they stand.
struct TypeIndex {
  private var declarations: [TypeID: TypeDeclaration] = [:]

  init(_ blueprint: Blueprint) {
    for declaration in blueprint.types { add(declaration) }
    for group in blueprint.root.flattened { for declaration in group.types { add(declaration) } }
  }

  subscript(id: TypeID) -> TypeDeclaration? { declarations[id] }

  private mutating func add(_ declaration: TypeDeclaration) {
    declarations[declaration.id] = declaration
    for inner in declaration.nested { add(inner) }
  }
}
