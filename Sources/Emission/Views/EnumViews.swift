import SeamstressBlueprint
import SeamstressTemplating

/// A value of a list.
struct EnumView: TemplateView {
  let head: DeclarationHead
  let enumeration: Enumeration
  let scope: FileScope

  init?(_ declaration: TypeDeclaration, _ scope: FileScope) {
    guard case .enumeration(let enumeration) = declaration.kind else { return nil }
    head = DeclarationHead(declaration)
    self.enumeration = enumeration
    self.scope = scope
  }

  static let shape = ViewShape<EnumView>(
    "Enum",
    [
      .optionalSwift("documentation") { $0.head.writeDocumentation(to: &$1) },
      .swift("access") { $0.scope.access },
      .swift("name") { $1.add($0.head.name) },
      .swift("conformance") { $1.add($0.enumeration.isOpen ? "OpenEnum" : "ClosedEnum") },
      .swift("rawType") { $1.add($0.rawType) },
      .flag("isOpen") { $0.enumeration.isOpen },
      // The raw values of all cases, as the table of known cases takes them; of numbers how many.
      .swift("values") { $0.writeValues(to: &$1) },
      .list("cases", count: { $0.enumeration.cases.count }) {
        CaseView(item: $0.enumeration.cases[$1], position: $1, scope: $0.scope)
      },
    ])

  private var rawType: StaticString {
    switch enumeration.rawType {
    case .string: "String"
    case .integer: "Int"
    case .number: "Double"
    }
  }

  private func writeValues(to out: inout SwiftWriter) {
    guard enumeration.rawType == .string else { return out.add(enumeration.cases.count) }
    var texts: [String] = []
    texts.reserveCapacity(enumeration.cases.count)
    for item in enumeration.cases {
      if case .string(let text) = item.value { texts.append(text) }
    }
    out.keyArgument(texts.count) { texts[$0] }
  }
}

struct CaseView: TemplateView {
  let item: Enumeration.Case
  let position: Int
  let scope: FileScope

  static let shape = ViewShape<CaseView>(
    "Case",
    [
      .swift("name") { $1.add($0.item.name) },
      .swift("member") { $1.member($0.item.name) },
      .swift("position") { $1.add($0.position) },
      .swift("value") { $0.scope.spelling.write($0.item.value, to: &$1) },
    ])
}
