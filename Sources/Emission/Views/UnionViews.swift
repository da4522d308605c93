import SeamstressBlueprint
import SeamstressTemplating

/// One of several types.
struct UnionView: TemplateView {
  let selection: UnionSelection

  init?(_ declaration: TypeDeclaration, _ scope: FileScope) {
    guard case .union(let union) = declaration.kind else { return nil }
    selection = UnionSelection(union, declaration, scope)
  }

  static let shape = ViewShape<UnionView>(
    "Union",
    [
      .optionalSwift("documentation") { $0.selection.head.writeDocumentation(to: &$1) },
      .swift("access") { $0.selection.scope.access },
      .swift("name") { $1.add($0.selection.head.name) },
      .flag("isIndirect") { $0.selection.union.isIndirect },
      .list("variants", count: { $0.selection.union.variants.count }) {
        VariantView(selection: $0.selection, index: $1)
      },
      // `, ExpressibleByIntegerLiteral`, or empty: a union of scalars takes literals.
      .swift("conformances") { view, out in
        for literal in view.selection.literals { out.add(literal.conformance) }
      },
      .list("literals", count: { $0.selection.literals.count }) {
        LiteralView(selection: $0.selection, literal: $0.selection.literals[$1])
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

/// A kind of literal that is a value of one branch.
struct LiteralView: TemplateView {
  let selection: UnionSelection
  let literal: UnionLiteral

  static let shape = ViewShape<LiteralView>(
    "Literal",
    [
      .swift("access") { $0.selection.scope.access },
      // `stringLiteral`.
      .swift("label") { $1.add($0.literal.label) },
      .swift("member") { $1.member($0.selection.union.variants[$0.literal.variant].name) },
      .swift("type") { view, out in
        let type = view.selection.union.variants[view.literal.variant].type
        view.selection.scope.spelling.write(type, to: &out)
      },
    ])
}

struct VariantView: TemplateView {
  let selection: UnionSelection
  let index: Int

  static let shape = ViewShape<VariantView>(
    "Variant",
    [
      .optionalSwift("documentation") {
        $1.documentation($0.selection.union.variants[$0.index].documentation)
      },
      .swift("name") { $1.add($0.selection.union.variants[$0.index].name) },
      .swift("member") { $1.member($0.selection.union.variants[$0.index].name) },
      .swift("type") { view, out in
        let selection = view.selection
        selection.scope.spelling.write(selection.union.variants[view.index].type, to: &out)
      },
      .swift("pattern") { $0.selection.writePattern($0.index, to: &$1) },
      // `"petType", "cat"`: what is written beside the members of the branch.
      .optionalSwift("tag") { view, out in
        guard let tag = view.selection.union.variants[view.index].writtenTag else { return false }
        out.literal(tag.key)
        out.add(", ")
        out.literal(tag.value)
        return true
      },
    ])
}
