internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Names of components consist of letters, digits, `.`, `-` and `_` (OpenAPI §4.8.7).
struct ComponentNames: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    guard let node = api.components.node else { return }
    for section in node.members where ComponentsField.table[section.key] != nil {
      for member in section.value.members where !isName(member.key) {
        bag.warning(.componentName(member.name), at: member.key)
      }
    }
  }

  private func isName(_ key: Node) -> Bool {
    key.withText { text in
      for byte in text {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"):
          continue
        default: return false
        }
      }
      return !text.isEmpty
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func componentName(_ name: String) -> Self {
    .init(
      "component-name", "'\(name)' is no name of a component", effect: "used all the same",
      help: "only letters, digits, '.', '-' and '_' are allowed")
  }
}
