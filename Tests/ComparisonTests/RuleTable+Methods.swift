import SeamstressBlueprint

extension RuleTable {
  static let methods: [RuleCase] = [
    RuleCase(
      "a method more", Shop(), Shop(paths: [Shop.path("/pets", "list")]),
      ["method-added Shop.Pets.list:  → list() -> String"],
      back: ["method-removed Shop.Pets.list: list() -> String → "]),
    RuleCase(
      "another operationId", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "all")]),
      ["method-renamed Shop.Pets.all: list → all"],
      back: ["method-renamed Shop.Pets.list: all → list"]),
    RuleCase(
      "another operation of the same name", Shop(paths: [Shop.path("/pets", "get")]),
      Shop(paths: [Shop.path("/cats/all", "list", "x-name: get")]),
      ["method-replaced Shop.Pets.list: GET /pets → GET /cats/all"],
      back: ["method-replaced Shop.Pets.list: GET /cats/all → GET /pets"],
      configuration: named(["get": "list"])),
    RuleCase(
      "a group renamed",
      Shop(paths: [Shop.path("/pets", "list"), Shop.path("/pets/{id}", "get", idParameter)]),
      Shop(paths: [
        Shop.path("/pets", "list").replacing("[pets]", with: "[animals]"),
        Shop.path("/pets/{id}", "get", idParameter).replacing("[pets]", with: "[animals]"),
      ]),
      ["group-renamed Shop.Animals: Shop.Pets → Shop.Animals"],
      back: ["group-renamed Shop.Pets: Shop.Animals → Shop.Pets"]),
    RuleCase(
      "a method in another group",
      Shop(paths: [Shop.path("/pets", "list"), Shop.path("/toys", "toys")]),
      Shop(paths: [
        Shop.path("/pets", "list"),
        Shop.path("/toys", "toys").replacing("[pets]", with: "[toys]"),
      ]),
      ["method-renamed Shop.Toys.toys: Shop.Pets.toys → Shop.Toys.toys"],
      back: ["method-renamed Shop.Pets.toys: Shop.Toys.toys → Shop.Pets.toys"]),
    RuleCase(
      "a choice between arguments less",
      Shop(paths: [Shop.path("/pets", "find", method: "post", choice)]),
      Shop(paths: [Shop.path("/pets", "find", method: "post", noChoice)]),
      [
        "method-added Shop.Pets.find:  → find(id: String? = nil, name: String? = nil) -> String"
      ],
      back: [
        "argument-required Shop.Pets.find(id:): String? = nil → String",
        "argument-removed Shop.Pets.find(name:): String? = nil → ",
        "method-added Shop.Pets.find:  → find(name: String) -> String",
      ]),
    RuleCase(
      "words", Shop(paths: [Shop.path("/pets", "list", "summary: Lists.")]),
      Shop(paths: [Shop.path("/pets", "list", "summary: Lists pets.")]),
      ["documentation-changed Shop.Pets.list"], back: ["documentation-changed Shop.Pets.list"]),
    RuleCase(
      "a deprecation", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "list", "deprecated: true")]),
      ["deprecated Shop.Pets.list:  → deprecated"],
      back: ["undeprecated Shop.Pets.list: deprecated → not deprecated"]),
  ]

  static let idParameter =
    "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]"

  private static let choice = """
    requestBody: { required: true, content: { application/json: { schema: { type: object, \
    properties: { id: { type: string }, name: { type: string } }, \
    oneOf: [{ required: [id] }, { required: [name] }] } } } }
    """

  private static let noChoice = """
    requestBody: { required: true, content: { application/json: { schema: { type: object, \
    properties: { id: { type: string }, name: { type: string } } } } } }
    """

  static func named(_ names: [String: String]) -> BlueprintConfiguration {
    var configuration = BlueprintConfiguration()
    configuration.names = names
    return configuration
  }
}

extension RuleTable {
  static let arguments: [RuleCase] = [
    RuleCase(
      "a required argument", Shop(paths: [Shop.list()]),
      Shop(paths: [Shop.list(query("limit", "integer", "required: true"))]),
      ["required-argument-added Shop.Pets.list(limit:):  → Int"],
      back: ["argument-removed Shop.Pets.list(limit:): Int → "]),
    RuleCase(
      "an optional argument", Shop(paths: [Shop.list()]),
      Shop(paths: [Shop.list(query("limit", "integer"))]),
      ["argument-added Shop.Pets.list(limit:):  → Int? = nil"],
      back: ["argument-removed Shop.Pets.list(limit:): Int? = nil → "]),
    RuleCase(
      "an argument that has to be given", Shop(paths: [Shop.list(query("limit", "integer"))]),
      Shop(paths: [Shop.list(query("limit", "integer", "required: true"))]),
      ["argument-required Shop.Pets.list(limit:): Int? = nil → Int"],
      back: ["argument-optional Shop.Pets.list(limit:): Int → Int? = nil"]),
    RuleCase(
      "another type", Shop(paths: [Shop.list(query("limit", "integer"))]),
      Shop(paths: [Shop.list(query("limit", "string"))]),
      ["argument-type Shop.Pets.list(limit:): Int? = nil → String? = nil"],
      back: ["argument-type Shop.Pets.list(limit:): String? = nil → Int? = nil"]),
    RuleCase(
      "null beside nothing", Shop(paths: [body("code: { type: string }")]),
      Shop(paths: [body("code: { type: [string, 'null'] }")]),
      ["argument-type Shop.Pets.list(code:): String? = nil → Nullable<String>? = nil"],
      back: ["argument-type Shop.Pets.list(code:): Nullable<String>? = nil → String? = nil"]),
    RuleCase(
      "null for what must be given", Shop(paths: [body("code: { type: string }", "[code]")]),
      Shop(paths: [body("code: { type: [string, 'null'] }", "[code]")]),
      ["argument-optional Shop.Pets.list(code:): String → String?"],
      back: ["argument-type Shop.Pets.list(code:): String? → String"]),
    RuleCase(
      "an optional argument goes behind the required ones",
      Shop(paths: [body("a: { type: string }, b: { type: string }", "[a, b]")]),
      Shop(paths: [body("a: { type: string }, b: { type: string }", "[b]")]),
      [
        "arguments-reordered Shop.Pets.list: (a: b:) → (b: a:)",
        "argument-optional Shop.Pets.list(a:): String → String? = nil",
      ],
      back: ["argument-required Shop.Pets.list(a:): String? = nil → String"]),
    RuleCase(
      "the order of parameters",
      Shop(paths: [
        Shop.list(query("x", "string"), query("a", "string"), query("b", "string"))
      ]),
      Shop(paths: [
        Shop.list(query("x", "string"), query("b", "string"), query("a", "string"))
      ]),
      ["arguments-reordered Shop.Pets.list: (… a: b:) → (… b: a:)"],
      back: ["arguments-reordered Shop.Pets.list: (… b: a:) → (… a: b:)"]),
    RuleCase(
      "a path parameter called otherwise",
      Shop(paths: [Shop.path("/pets/{id}", "get", idParameter)]),
      Shop(paths: [
        Shop.path(
          "/pets/{pet_id}", "get", idParameter.replacing("name: id", with: "name: pet_id"))
      ]),
      ["argument-renamed Shop.Pets.get(petID:): id: String → petID: String"],
      back: ["argument-renamed Shop.Pets.get(id:): petID: String → id: String"]),
    RuleCase(
      "another style", Shop(paths: [Shop.list(list())]),
      Shop(paths: [Shop.list(list("explode: false"))]),
      ["argument-encoding Shop.Pets.list(ids:): query ids → query ids, form"],
      back: ["argument-encoding Shop.Pets.list(ids:): query ids, form → query ids"]),
    RuleCase(
      "a label that another one takes", Shop(paths: [Shop.list(query("a-b", "string"))]),
      Shop(paths: [Shop.list(query("a_b", "string"), query("a-b", "string"))]),
      [
        "name-taken Shop.Pets.list(aB:): query a-b → query a_b",
        "argument-added Shop.Pets.list(queryAB:):  → String? = nil",
      ],
      back: [
        "name-taken Shop.Pets.list(aB:): query a_b → query a-b",
        "argument-removed Shop.Pets.list(queryAB:): String? = nil → ",
      ]),
    RuleCase(
      "a label that the configuration gave",
      Shop(paths: [body("id: { type: string }")]),
      Shop(paths: [
        Shop.list(
          body: "{ allOf: [{ type: object, properties: { id: { type: string } } }] }")
      ]),
      ["argument-renamed Shop.Pets.list(id:): petID: String? = nil → id: String? = nil"],
      back: ["argument-renamed Shop.Pets.list(petID:): id: String? = nil → petID: String? = nil"],
      configuration: named([
        "#/paths/~1pets/post/requestBody/content/application~1json/schema/properties/id": "petID"
      ])),
    RuleCase(
      "another name of the same label", Shop(paths: [Shop.list(query("petName", "string"))]),
      Shop(paths: [Shop.list(query("pet_name", "string"))]),
      ["argument-encoding Shop.Pets.list(petName:): query petName → query pet_name"],
      back: ["argument-encoding Shop.Pets.list(petName:): query pet_name → query petName"]),
    RuleCase(
      "another default", Shop(paths: [Shop.list(query("limit", "integer", schema: "default: 1"))]),
      Shop(paths: [Shop.list(query("limit", "integer", schema: "default: 2"))]),
      ["assumed-default Shop.Pets.list(limit:): 1 → 2"],
      back: ["assumed-default Shop.Pets.list(limit:): 2 → 1"]),
    RuleCase(
      "words about an argument", Shop(paths: [Shop.list(query("limit", "integer"))]),
      Shop(paths: [Shop.list(query("limit", "integer", "description: How many."))]),
      ["documentation-changed Shop.Pets.list(limit:)"],
      back: ["documentation-changed Shop.Pets.list(limit:)"]),
  ]

  static func query(
    _ name: String, _ type: String, _ more: String = "", schema: String = ""
  ) -> String {
    let parts = ["name: \(name)", "in: query", more].filter { !$0.isEmpty }
    let inner = ["type: \(type)", schema].filter { !$0.isEmpty }.joined(separator: ", ")
    return "{ \(parts.joined(separator: ", ")), schema: { \(inner) } }"
  }

  private static func list(_ more: String = "explode: true") -> String {
    "{ name: ids, in: query, \(more), schema: { type: array, items: { type: string } } }"
  }

  private static func body(_ properties: String, _ required: String = "[]") -> String {
    Shop.list(body: "{ type: object, required: \(required), properties: { \(properties) } }")
  }
}
