internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// An `operationId` is there once in the document, webhooks included (OpenAPI §4.8.10).
struct OperationIDs: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var first: [String: Node] = [:]
    first.reserveCapacity(api.paths.count * 2)
    for paths in [api.paths, api.webhooks] {
      for path in paths {
        for operation in path.operations { check(operation, &first, bag) }
      }
    }
  }

  private func check(_ operation: Operation, _ first: inout [String: Node], _ bag: DiagnosticBag) {
    guard let id = operation.operationID else { return }
    if let earlier = first.updateValue(operation.node, forKey: id) {
      first[id] = earlier
      let place = earlier["operationId"]?.span
      bag.warning(
        .duplicate(id), at: operation.node["operationId"] ?? operation.node,
        related: place.map { [.init($0, "the first is here")] } ?? [])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ id: String) -> Self {
    .init(
      "duplicate-operation-id", "the operationId '\(id)' is there twice",
      effect: "both are kept; their names are made to differ")
  }
}
