internal import SeamstressDiagnostics

/// Something that can be wrong with a document that could be read: each rule looks for one thing
/// and only tells; what must be repaired is repaired while reading.
protocol ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag)
}

/// Runs all rules.
struct Validator {
  let bag: DiagnosticBag

  init(_ bag: DiagnosticBag) { self.bag = bag }

  func check(_ api: OpenAPIDocument, _ inventory: Inventory) {
    for rule in Self.rules { rule.check(api, inventory, bag) }
  }

  private static var rules: [any ValidationRule] {
    [
      MissingServers(), ServerVariables(), TagNames(), PathTemplates(), OperationIDs(),
      HeaderNames(), ParameterStyles(), MediaTypeSyntax(), EncodedProperties(), ComponentNames(),
      SecuritySchemes(), SecurityRequirements(), EnumValues(), DefaultValues(), Discriminators(),
      MisplacedProperties(), CompositionCycles(),
    ]
  }
}
