import SeamstressBlueprint
import SeamstressTemplating

/// An object with members.
struct StructView: TemplateView {
  let members: StructMembers

  init?(_ declaration: TypeDeclaration, _ scope: FileScope) {
    guard case .structure(let structure) = declaration.kind else { return nil }
    members = StructMembers(structure, declaration, scope)
  }

  static let shape = ViewShape<StructView>(
    "Struct",
    [
      .optionalSwift("documentation") { $0.members.head.writeDocumentation(to: &$1) },
      .swift("access") { $0.members.scope.access },
      .swift("name") { $1.add($0.members.head.name) },
      .list("properties", count: { $0.members.properties.count }) {
        PropertyView(members: $0.members, index: $1)
      },
      .swift("keyword") { $1.add($0.members.isMutable ? "var" : "let") },
      .optionalSwift("additional") { $0.members.writeAdditional(to: &$1) },
      .flag("hasAdditional") { $0.members.additional != nil },
      .swift("parameters") { $0.members.writeParameters(to: &$1) },
      .optionalSwift("members") { $0.members.writeMembers(to: &$1) },
      .swift("keys") { view, out in
        let properties = view.members.properties
        out.keyArguments(properties.count) { properties[$0].wireName }
      },
    ])
}

struct PropertyView: TemplateView {
  let members: StructMembers
  let index: Int

  static let shape = ViewShape<PropertyView>(
    "Property",
    [
      .optionalSwift("documentation") { $0.members.writeDocumentation($0.index, to: &$1) },
      .swift("access") { $0.members.scope.access },
      // `let` or `var`; a wrapped one cannot be `let` and is `private(set) var` in its place.
      .swift("keyword") { $1.add($0.members.keyword($0.index)) },
      .swift("name") { $0.members.writeName($0.index, to: &$1) },
      .swift("type") { $0.members.writeType($0.index, to: &$1) },
      .swift("storage") { $0.members.writeStorage($0.index, to: &$1) },
      .swift("write") { $0.members.writeField($0.index, to: &$1) },
      // `@Boxed`, `@BoxedOptional` or nothing.
      .optionalSwift("boxing") { $0.members.boxing($0.index) },
      // `, message: "…"` or empty.
      .optionalSwift("deprecation") {
        $1.message($0.members.properties[$0.index].deprecation)
      },
    ])
}
