internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Not every style can write every type (OpenAPI §4.8.12.3).
struct ParameterStyles: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for parameter in inventory.parameters {
      guard let schema = parameter.schema else { continue }
      let unwritable = schema.mentionedTypes.filter {
        $0 != .null && !canWrite($0, parameter)
      }
      guard let type = unwritable.map(\.rawValue).min() else { continue }
      bag.warning(.style(parameter, type), at: parameter.node["style"] ?? parameter.node)
    }
  }

  private func canWrite(_ type: Schema.SimpleType, _ parameter: Parameter) -> Bool {
    let isContainer = type == .array || type == .object
    switch parameter.style {
    case "deepObject": return type == .object
    case "spaceDelimited", "pipeDelimited": return isContainer
    case "form": return parameter.location != .cookie || !parameter.explode || !isContainer
    default: return true
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func style(_ parameter: Parameter, _ type: String) -> Self {
    guard parameter.location == .cookie else {
      return .init(
        "style-type", "the style '\(parameter.style)' cannot write the type '\(type)'",
        effect: "a value of this type is written in the style 'form'")
    }
    return .init(
      "style-type", "an exploded cookie cannot hold the type '\(type)'",
      effect: "its parts are written as cookies of their own", help: "add 'explode: false'")
  }
}
