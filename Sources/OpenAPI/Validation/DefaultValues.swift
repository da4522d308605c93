internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A default must be a value that its schema allows (OpenAPI §4.8.24).
struct DefaultValues: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for schema in inventory.schemas {
      guard let value = schema.defaultValue else { continue }
      if !schema.allows(value) {
        // Many write it for "no default"; it does nobody harm.
        let severity: Diagnostic.Severity = value.isNull ? .note : .warning
        bag.report(severity, .defaultType(value, schema.types), at: value)
      } else if let values = schema.enumValues, !isAmong(values, value) {
        bag.warning(.notInEnum(value.text), at: value)
      } else if let number = value.firstUnheld {
        bag.warning(.unheld(number.text), at: number)
      }
    }
  }

  private func isAmong(_ values: [Node], _ value: Node) -> Bool {
    if value.isContainer { return true }
    if value.isNull { return true }
    return values.contains { $0.text == value.text }
  }
}

extension Node {
  /// The first number in it that neither `Int` nor `Double` holds as it is written.
  fileprivate var firstUnheld: Node? {
    if isArray { return elements.lazy.compactMap(\.firstUnheld).first }
    if isInteger { return integer == nil ? self : nil }
    return isNumber && number?.isFinite != true ? self : nil
  }
}

extension Diagnostic.Message {
  fileprivate static func defaultType(_ value: Node, _ types: [Schema.SimpleType]) -> Self {
    .init(
      "default-type",
      "the default must be \(Schema.SimpleType.words(types)), found \(value.kind.words)",
      effect: "the default is ignored")
  }

  fileprivate static func unheld(_ text: String) -> Self {
    .init(
      "default-range", "the default \(text) is a number that Swift or JSON cannot hold",
      effect: "the default is ignored")
  }

  fileprivate static func notInEnum(_ text: String) -> Self {
    .init(
      "default-not-in-enum", "the default '\(text)' is not among the values of 'enum'",
      effect: "the default is ignored")
  }
}
