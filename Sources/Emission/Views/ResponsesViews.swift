import SeamstressBlueprint
import SeamstressTemplating

/// What an operation answers, by status.
struct ResponsesView: TemplateView {
  let declaration: TypeDeclaration
  let choice: ResponseChoice
  let scope: FileScope

  init?(_ declaration: TypeDeclaration, _ scope: FileScope) {
    guard case .responses(let choice) = declaration.kind else { return nil }
    self.declaration = declaration
    self.choice = choice
    self.scope = scope
  }

  static let shape = ViewShape<ResponsesView>(
    "Responses",
    [
      .optionalSwift("documentation") { $1.documentation($0.declaration.documentation) },
      .swift("access") { $0.scope.access },
      .swift("name") { $1.add($0.declaration.name) },
      .list("variants", count: { $0.choice.variants.count }) {
        AnswerView(variant: $0.choice.variants[$1], scope: $0.scope)
      },
    ])
}

struct AnswerView: TemplateView {
  let variant: ResponseChoice.Variant
  let scope: FileScope

  static let shape = ViewShape<AnswerView>(
    "Answer",
    [
      .optionalSwift("documentation") { $1.documentation($0.variant.documentation) },
      .swift("name") { $1.add($0.variant.name) },
      .swift("member") { $1.member($0.variant.name) },
      // Nothing where the status comes without a body.
      .optionalSwift("type") { $0.writeType(to: &$1) },
      // `201` or `200...299`.
      .swift("pattern") { $1.statuses($0.variant.statuses) },
      // `try response.value()`.
      .optionalSwift("read") { $0.writeRead(to: &$1) },
    ])

  private func writeType(to out: inout SwiftWriter) -> Bool {
    switch variant.content {
    case .none: return false
    case .text: out.add("String")
    case .bytes: out.add("[UInt8]")
    case .value(let type, _, let isOptional):
      scope.spelling.write("", type, isOptional ? "?" : "", to: &out)
    }
    return true
  }

  private func writeRead(to out: inout SwiftWriter) -> Bool {
    switch variant.content {
    case .none: return false
    case .text: out.add("response.text")
    case .bytes: out.add("response.bytes")
    case .value(_, let path, let isOptional):
      out.add(isOptional ? "try response.valueIfPresent(" : "try response.value(")
      if let key = path.first {
        out.add("at: ")
        out.literal(key)
      }
      out.add(")")
    }
    return true
  }
}
