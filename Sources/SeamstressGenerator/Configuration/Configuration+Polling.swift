extension Configuration {
  /// What answers before it is done, and how one asks how far it is.
  package struct Polling: Sendable, Equatable {
    /// The member of a response that holds the state.
    package var key: String?
    /// The component schema of the state.
    package var schema: String?
    package var operation: String?
    package var parameter: String?
    package var id: String?
    package var status: String?
    package var pending: [String] = []
    package var success: [String] = []
    package var failure: [String] = []
    package var code: String?
    package var message: String?

    package init() {}
  }
}

extension Configuration.Polling {
  static var options: [ConfigurationOption<Self>] { operationOptions + stateOptions }

  private static var operationOptions: [ConfigurationOption<Self>] {
    [
      .init(
        "key", "The property of a response that holds the state: operations that return it wait.",
        example: "job", .text, into: \.key),
      .init(
        "schema", "The schema of the state: operations that return it wait.", example: "Job",
        .text, into: \.schema),
      .init(
        "operation", "What is asked how far it is: method and path, or an operationId.",
        example: "'GET /jobs/{job_id}'", .text, into: \.operation),
      .init(
        "parameter", "The parameter of that operation that takes the id.", example: "job_id",
        .text, into: \.parameter),
    ]
  }

  private static var stateOptions: [ConfigurationOption<Self>] {
    [
      .init(
        "id", "Where a state holds its id, with dots between properties.",
        standard: "the name of the parameter", example: "id", .text, into: \.id),
      .init(
        "status", "Where a state holds its status.", standard: "status", example: "state",
        .text, into: \.status),
      .init(
        "pending", "The statuses that go on waiting, if success does not say what ends it.",
        standard: "every status that is not listed", example: "[queued, running]",
        .list(.text), into: \.pending),
      .init(
        "success", "The statuses that end the wait.",
        standard: "every status that is not listed", example: "[done]", .list(.text),
        into: \.success),
      .init(
        "failure", "The statuses that end the wait with an error.", standard: "none",
        example: "[broken]", .list(.text), into: \.failure),
      .init(
        "code", "Where a failed state says what went wrong, as a word.", standard: "error.type",
        example: "reason.code", .text, into: \.code),
      .init(
        "message", "Where a failed state says what went wrong, as a sentence.",
        standard: "error.message", example: "reason.text", .text, into: \.message),
    ]
  }
}
