internal import SeamstressDiagnostics
internal import SeamstressOpenAPI

/// Operations that do not say what they return, or how they fail.
struct OperationResponses: LintRule {
  func check(_ api: OpenAPIDocument, _ configuration: Configuration, _ bag: DiagnosticBag) {
    for operation in api.operations where !operation.responses.isEmpty {
      let statuses = operation.responses.map(\.status)
      if !statuses.contains(where: \.isSuccess) { bag.warning(.noSuccess, at: operation.key) }
      if !statuses.contains(where: \.isFailure) { bag.note(.noFailure, at: operation.key) }
    }
  }
}

extension Response.Status {
  fileprivate var isSuccess: Bool {
    switch self {
    case .code(let code): code < 400
    case .range(let hundred): hundred < 4
    case .default: true
    }
  }

  fileprivate var isFailure: Bool {
    switch self {
    case .code(let code): code >= 400
    case .range(let hundred): hundred >= 4
    case .default: true
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noSuccess: Self {
    .init(
      "lint-no-success", "no response of success is documented",
      effect: "the method returns nothing")
  }

  fileprivate static var noFailure: Self {
    .init("lint-no-failure", "no failure is documented", effect: "its errors have no type")
  }
}
