import SeamstressBlueprint

extension RuleTable {
  static let enums: [RuleCase] = [
    RuleCase(
      "a value more", status(enumeration("a", "b")), status(enumeration("a", "b", "c")),
      ["case-added Status.c:  → case c = \"c\""],
      back: ["case-removed Status.c: case c = \"c\" → "]),
    RuleCase(
      "a value more of a closed list", status(enumeration("a", "b")),
      status(enumeration("a", "b", "c")),
      ["closed-case-added Status.c:  → case c = \"c\""],
      back: ["case-removed Status.c: case c = \"c\" → "], configuration: closed),
    RuleCase(
      "another value of the same name", status(enumeration("a", "b")),
      status(enumeration("a", "B")),
      ["case-encoding Status.b: \"b\" → \"B\""], back: ["case-encoding Status.b: \"B\" → \"b\""]),
    RuleCase(
      "the order of values", status(enumeration("a", "b")), status(enumeration("b", "a")), [],
      back: []),
    RuleCase(
      "a name that another value takes", status(enumeration("'+1'", "b")),
      status(enumeration("plus1", "b", "'+1'")),
      [
        "name-taken Status.plus1: \"+1\" → \"plus1\"",
        "case-added Status.plus1_2:  → case plus1_2 = \"+1\"",
      ],
      back: [
        "name-taken Status.plus1: \"plus1\" → \"+1\"",
        "case-removed Status.plus1_2: case plus1_2 = \"+1\" → ",
      ]),
    RuleCase(
      "another title of a value",
      status("{ oneOf: [{ const: a, title: Ape }, { const: b, title: Bee }] }"),
      status("{ oneOf: [{ const: a, title: Ant }, { const: b, title: Bee }] }"),
      ["case-renamed Status.ant: case ape = \"a\" → case ant = \"a\""],
      back: ["case-renamed Status.ape: case ant = \"a\" → case ape = \"a\""]),
    RuleCase(
      "a list that is closed under another name",
      Shop(schemas: ["State: \(enumeration("a", "b"))"]),
      status(enumeration("a", "b")),
      [
        "type-renamed Status: enum State → enum Status", "enum-openness Status: open → closed",
      ],
      back: ["type-renamed State: enum Status → enum State", "enum-openness State: closed → open"],
      configuration: closedStatus),
    RuleCase(
      "numbers instead of texts", status(enumeration("a", "b")),
      status("{ type: integer, enum: [1, 2] }"),
      ["enum-raw-type Status: String → Int"], back: ["enum-raw-type Status: Int → String"]),
    RuleCase(
      "a branch more", union("[Cat, Dog]"), union("[Cat, Dog, Bird]"),
      ["case-added Animal.bird:  → case bird(Bird)"],
      back: ["case-removed Animal.bird: case bird(Bird) → "]),
    RuleCase(
      "another tag", union("[Cat, Dog]"), union("[Cat, Dog]", cat: "feline"),
      [
        "case-encoding Animal.cat: kind = \"cat\" → kind = \"feline\"",
        "property-encoding Cat.kind: kind = \"cat\" → kind = \"feline\"",
      ],
      back: [
        "case-encoding Animal.cat: kind = \"feline\" → kind = \"cat\"",
        "property-encoding Cat.kind: kind = \"feline\" → kind = \"cat\"",
      ]),
    RuleCase(
      "another type of a status", answers("{ type: string }"), answers("{ type: integer }"),
      ["case-type Shop.Pets.GetResponse.accepted: String → Int"],
      back: ["case-type Shop.Pets.GetResponse.accepted: Int → String"]),
  ]

  private static func status(_ schema: String) -> Shop { Shop(schemas: ["Status: \(schema)"]) }

  private static let closed: BlueprintConfiguration = {
    var configuration = BlueprintConfiguration()
    configuration.closesAllEnumerations = true
    return configuration
  }()

  private static let closedStatus: BlueprintConfiguration = {
    var configuration = BlueprintConfiguration()
    configuration.closedEnumerations = ["Status"]
    return configuration
  }()

  private static func union(_ branches: String, cat: String = "cat") -> Shop {
    let names = branches.split { "[], ".contains($0) }
    let branch = { (name: Substring, kind: String) in
      """
      \(name): { type: object, required: [kind], properties: { \
      kind: { type: string, const: \(kind) }, \(name)s: { type: string } } }
      """
    }
    return Shop(schemas: [
      "Animal: { oneOf: [\(names.map { ref(String($0)) }.joined(separator: ", "))] }",
      branch("Cat", cat), branch("Dog", "dog"), branch("Bird", "bird"),
    ])
  }

  private static func answers(_ schema: String) -> Shop {
    Shop(paths: [
      Shop.path(
        "/pets", "get", ok: "{ type: boolean }",
        responses: """
          "202": { description: later, content: { application/json: { schema: \(schema) } } }
          """)
    ])
  }
}

extension RuleTable {
  static let client: [RuleCase] = [
    RuleCase(
      "another title", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "list")], title: "Store"),
      ["client-renamed Store: Shop → Store"], back: ["client-renamed Shop: Store → Shop"]),
    RuleCase(
      "another server", Shop(paths: [Shop.path("/pets", "list")], top: [server("a")]),
      Shop(paths: [Shop.path("/pets", "list")], top: [server("b")]),
      ["server-changed Shop.servers: https://a.example.com → https://b.example.com"],
      back: ["server-changed Shop.servers: https://b.example.com → https://a.example.com"]),
    RuleCase(
      "a security scheme more", Shop(paths: [Shop.path("/pets", "list")]),
      Shop(paths: [Shop.path("/pets", "list")], components: [schemes]),
      ["security-scheme-added Shop.securitySchemes[\"key\"]:  → header X-Key"],
      back: ["security-scheme-removed Shop.securitySchemes[\"key\"]: header X-Key → "]),
    RuleCase(
      "a security scheme that is sent elsewhere",
      Shop(paths: [Shop.path("/pets", "list")], components: [schemes]),
      Shop(
        paths: [Shop.path("/pets", "list")],
        components: [schemes.replacing("in: header", with: "in: query")]),
      ["security-scheme-changed Shop.securitySchemes[\"key\"]: header X-Key → query X-Key"],
      back: ["security-scheme-changed Shop.securitySchemes[\"key\"]: query X-Key → header X-Key"]),
    RuleCase(
      "a response header", Shop(paths: [Shop.path("/pets", "list")]), headers("X-Rate", "integer"),
      ["response-header-added Shop.ResponseHeaders.xRate:  → xRate: ResponseHeader<Int>"],
      back: ["response-header-removed Shop.ResponseHeaders.xRate: xRate: ResponseHeader<Int> → "]),
    RuleCase(
      "another type of a response header", headers("X-Rate", "integer"),
      headers("X-Rate", "string"),
      ["response-header-type Shop.ResponseHeaders.xRate: Int → String"],
      back: ["response-header-type Shop.ResponseHeaders.xRate: String → Int"]),
    RuleCase(
      "another name of a response header", headers("X-Rate", "integer"),
      headers("X_Rate", "integer"),
      ["response-header-name Shop.ResponseHeaders.xRate: x-rate → x_rate"],
      back: ["response-header-name Shop.ResponseHeaders.xRate: x_rate → x-rate"]),
  ]

  private static func server(_ name: String) -> String {
    "servers: [{ url: 'https://\(name).example.com' }]"
  }

  private static func headers(_ name: String, _ type: String) -> Shop {
    let header = "headers: { \(name): { schema: { type: \(type) } } }, "
    return Shop(paths: [
      Shop.path("/pets", "list").replacing("description: ok", with: header + "description: ok")
    ])
  }
}
