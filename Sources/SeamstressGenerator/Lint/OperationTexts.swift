internal import SeamstressDiagnostics
internal import SeamstressOpenAPI

/// Operations that a reader of the SDK would not understand, and names that do not last.
struct OperationTexts: LintRule {
  func check(_ api: OpenAPIDocument, _ configuration: Configuration, _ bag: DiagnosticBag) {
    for operation in api.operations {
      if operation.operationID == nil { bag.warning(.noID, at: operation.key) }
      if operation.summary == nil, operation.description == nil {
        bag.warning(.noText, at: operation.key)
      }
      if configuration.groupBy == .tag, operation.tags.isEmpty {
        bag.warning(.noTag, at: operation.key)
      }
      for parameter in operation.parameters where parameter.description == nil {
        bag.note(.parameter(parameter.name), at: parameter)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noID: Self {
    .init(
      "lint-operation-id", "the operation has no 'operationId'",
      effect: "its method is named by its path, and renamed with it")
  }

  fileprivate static var noText: Self {
    .init(
      "lint-operation-text", "the operation has neither 'summary' nor 'description'",
      effect: "its method has no documentation")
  }

  fileprivate static var noTag: Self {
    .init(
      "lint-operation-tag", "the operation has no tag",
      effect: "its method is on the client itself",
      help: "give it a tag, or write 'group-by: path' into the configuration")
  }

  fileprivate static func parameter(_ name: String) -> Self {
    .init("lint-parameter-text", "the parameter '\(name)' has no description")
  }
}
