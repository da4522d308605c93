import SeamstressBlueprint
import SeamstressTemplating

/// One of several types.
struct UnionView: TemplateView {
  let declaration: TypeDeclaration
  let union: Union
  let selection: UnionSelection
  let scope: FileScope

  init?(_ declaration: TypeDeclaration, _ scope: FileScope) {
    guard case .union(let union) = declaration.kind else { return nil }
    self.declaration = declaration
    self.union = union
    self.scope = scope
    selection = UnionSelection(union, spelling: scope.spelling)
  }

  static let shape = ViewShape<UnionView>(
    "Union",
    [
      .optionalSwift("documentation") {
        $1.documentation($0.declaration.documentation, $0.declaration.deprecation)
      },
      .swift("access") { $0.scope.access },
      .swift("name") { $1.add($0.declaration.name) },
      .flag("isIndirect") { $0.union.isIndirect },
      .list("variants", count: { $0.union.variants.count }) {
        VariantView(
          variant: $0.union.variants[$1], selection: $0.selection, index: $1, scope: $0.scope)
      },
      // What the decoder switches over.
      .swift("selector") { $0.selection.writeSelector(to: &$1) },
      // The declaration of the table that the selector uses.
      .optionalSwift("table") { view, out in
        view.selection.writeTable(to: &out)
        return true
      },
    ])
}

struct VariantView: TemplateView {
  let variant: Union.Variant
  let selection: UnionSelection
  let index: Int
  let scope: FileScope

  static let shape = ViewShape<VariantView>(
    "Variant",
    [
      .optionalSwift("documentation") { $1.documentation($0.variant.documentation) },
      .swift("name") { $1.add($0.variant.name) },
      .swift("member") { $1.member($0.variant.name) },
      .swift("type") { $0.scope.spelling.write($0.variant.type, to: &$1) },
      .swift("pattern") { $0.selection.writePattern($0.index, to: &$1) },
      // `"petType", "cat"`: what is written beside the members of the branch.
      .optionalSwift("tag") { view, out in
        guard let tag = view.variant.writtenTag else { return false }
        out.literal(tag.key)
        out.add(", ")
        out.literal(tag.value)
        return true
      },
    ])
}
