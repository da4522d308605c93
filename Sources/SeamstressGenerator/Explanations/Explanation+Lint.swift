extension Explanation {
  /// What is allowed, and makes a poor SDK. Reported by seamstress lint only.
  static let lint: [Explanation] = [
    .init(
      "lint-operation-id",
      """
      Without an operationId the method is named by its path. With one, it keeps its \
      name when the path changes.
      """,
      """
      get:
        operationId: listPets
      """),
    .init(
      "lint-operation-text",
      """
      An operation has neither summary nor description, so its method has no \
      documentation.
      """,
      "summary: The pets that are for sale."),
    .init(
      "lint-operation-tag",
      """
      An operation has no tag, while the configuration groups by tags; it lands on the \
      client itself.
      """,
      "tags: [pets]"),
    .init(
      "lint-no-success",
      "An operation documents no response of success, so its method returns nothing.",
      "responses: { \"200\": { … } }"),
    .init(
      "lint-no-failure",
      "An operation documents no failure, so its errors have no type.",
      "responses: { \"404\": { … }, default: { … } }"),
    .init(
      "lint-parameter-text",
      "A parameter has no description.",
      "{ name: limit, in: query, description: The most to return. }"),
    .init(
      "lint-any-value",
      "A schema allows any value, which becomes free-form JSON.",
      "metadata: {}             # write: { type: object }"),
    .init(
      "lint-unused-schema",
      "A schema of components is referred to by nothing that is generated.",
      "components: { schemas: { Old: … } }"),
  ]
}
