import SeamstressBlueprint

extension RuleTable {
  static let results: [RuleCase] = [
    RuleCase(
      "another result", Shop(paths: [Shop.path("/pets", "get")]),
      Shop(paths: [Shop.path("/pets", "get", ok: "{ type: integer }")]),
      ["result-type Shop.Pets.get: String → Int"], back: ["result-type Shop.Pets.get: Int → String"]
    ),
    RuleCase(
      "a result at all", Shop(paths: [Shop.path("/pets", "get", ok: nil)]),
      Shop(paths: [Shop.path("/pets", "get")]),
      ["result-added Shop.Pets.get: Void → String"],
      back: ["result-type Shop.Pets.get: String → Void"]),
    RuleCase(
      "a result that may be missing", Shop(paths: [Shop.path("/pets", "get")]),
      Shop(paths: [
        Shop.path("/pets", "get", responses: "\"204\": { description: none }")
      ]),
      ["result-type Shop.Pets.get: String → String?"],
      back: ["result-type Shop.Pets.get: String? → String"]),
    RuleCase(
      "failures",
      Shop(
        paths: [both, Shop.path("/pets", "get", responses: failure("404", "Lost"))],
        schemas: failures),
      Shop(
        paths: [
          both,
          Shop.path(
            "/pets", "get", responses: failure("404", "Gone") + ", " + failure("409", "Lost")),
        ], schemas: failures),
      [
        "error-type Shop.Pets.get: 404 Lost → 404 Gone",
        "error-type-added Shop.Pets.get:  → 409 Lost",
      ],
      back: [
        "error-type Shop.Pets.get: 404 Gone → 404 Lost",
        "error-type Shop.Pets.get: 409 Lost → none",
      ]),
    RuleCase(
      "a failure that a range covers",
      Shop(
        paths: [Shop.path("/pets", "get", responses: failure("4XX", "Lost"))], schemas: failures),
      Shop(
        paths: [
          Shop.path(
            "/pets", "get", responses: failure("4XX", "Lost") + ", " + failure("404", "Lost"))
        ], schemas: failures),
      [], back: []),
    RuleCase(
      "a result elsewhere",
      Shop(paths: [Shop.path("/pets", "get", "x-result: pet", ok: wrapped("pet"))]),
      Shop(paths: [Shop.path("/pets", "get", "x-result: data", ok: wrapped("data"))]),
      ["result-place Shop.Pets.get: body.pet → body.data"],
      back: ["result-place Shop.Pets.get: body.data → body.pet"], configuration: withResults),
    RuleCase(
      "waiting", Shop(paths: [jobs, built("wall")], schemas: [job]),
      Shop(paths: [jobs, built("job")], schemas: [job]),
      [
        "result-place Shop.Pets.build: body.wall → body.job",
        "polling-changed Shop.Pets.build: does not wait → waits",
      ],
      back: [
        "result-place Shop.Pets.build: body.job → body.wall",
        "polling-changed Shop.Pets.build: waits → does not wait",
      ], configuration: polled),
  ]

  private static func wrapped(_ key: String) -> String {
    "{ type: object, required: [\(key)], properties: { \(key): { type: string } } }"
  }

  private static let withResults: BlueprintConfiguration = {
    var configuration = BlueprintConfiguration()
    configuration.extensions.result = "x-result"
    return configuration
  }()

  private static let polled: BlueprintConfiguration = {
    var configuration = BlueprintConfiguration()
    var polling = BlueprintConfiguration.Polling()
    polling.key = "job"
    polling.operation = "getJob"
    polling.plan.parameter = "id"
    configuration.polling = polling
    configuration.extensions.result = "x-result"
    return configuration
  }()

  private static let job =
    "Job: { type: object, properties: { id: { type: string }, status: { type: string } } }"
  private static let jobs = Shop.path(
    "/jobs/{id}", "getJob", idParameter, ok: "{ $ref: '#/components/schemas/Job' }")

  private static func built(_ key: String) -> String {
    Shop.path(
      "/walls", "build", method: "post", "x-result: \(key)",
      ok: "{ type: object, required: [\(key)], properties: { \(key): \(ref("Job")) } }")
  }

  private static let failures = [
    "Lost: { type: object, properties: { place: { type: string } } }",
    "Gone: { type: object, properties: { since: { type: string } } }",
  ]

  /// An operation that answers with both, so that they are received whatever the others do.
  private static let both = Shop.path(
    "/all", "all", responses: failure("400", "Lost") + ", " + failure("500", "Gone"))

  private static func failure(_ status: String, _ schema: String) -> String {
    """
    "\(status)": { description: no, content: { application/json: { schema: \
    { $ref: '#/components/schemas/\(schema)' } } } }
    """
  }
}

extension RuleTable {
  static let requests: [RuleCase] = [
    RuleCase(
      "another path", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/all/animals", "list")]),
      ["request-target Shop.Pets.list: GET /pets → GET /all/animals"],
      back: ["request-target Shop.Pets.list: GET /all/animals → GET /pets"]),
    RuleCase(
      "another method", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "list", method: "post")]),
      ["request-target Shop.Pets.list: GET /pets → POST /pets"],
      back: ["request-target Shop.Pets.list: POST /pets → GET /pets"]),
    RuleCase(
      "another media type", Shop(paths: [Shop.list(body: text)]),
      Shop(paths: [
        Shop.list(body: text).replacing(
          "json: { schema: { type: object", with: "merge-patch+json: { schema: { type: object")
      ]),
      ["body-encoding Shop.Pets.list: body application/json → body application/merge-patch+json"],
      back: [
        "body-encoding Shop.Pets.list: body application/merge-patch+json → body application/json"
      ]),
    RuleCase(
      "another constant", Shop(paths: [Shop.list(body: constant("card"))]),
      Shop(paths: [Shop.list(body: constant("key"))]),
      ["constant-sent Shop.Pets.list: kind = \"card\" → kind = \"key\""],
      back: ["constant-sent Shop.Pets.list: kind = \"key\" → kind = \"card\""]),
    RuleCase(
      "other credentials", Shop(paths: [Shop.path("/pets", "list")], components: [schemes]),
      Shop(paths: [Shop.path("/pets", "list", "security: [{ key: [] }]")], components: [schemes]),
      ["security-changed Shop.Pets.list: as the client → key"],
      back: ["security-changed Shop.Pets.list: key → as the client"]),
    RuleCase(
      "another server of an operation", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "list", "servers: [{ url: 'https://files.example.com' }]")]),
      ["server-changed Shop.Pets.list: none → https://files.example.com"],
      back: ["server-changed Shop.Pets.list: https://files.example.com → none"]),
  ]

  private static let text =
    "{ type: object, required: [name], properties: { name: { type: string } } }"

  private static func constant(_ value: String) -> String {
    """
    { type: object, required: [name, kind], properties: { name: { type: string }, \
    kind: { type: string, const: \(value) } } }
    """
  }

  static let schemes = "securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }"
}
