internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// An `operationId` is there once in the document, webhooks included (OpenAPI §4.8.10).
struct OperationIDs: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var first: [String: Operation] = [:]
    for operation in (api.paths + api.webhooks).flatMap(\.operations) {
      guard let id = operation.operationID else { continue }
      guard let earlier = first[id] else {
        first[id] = operation
        continue
      }
      let place = earlier.node["operationId"]?.span
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
