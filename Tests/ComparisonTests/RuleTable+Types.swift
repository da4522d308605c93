import SeamstressBlueprint

extension RuleTable {
  static let types: [RuleCase] = [
    RuleCase(
      "a type more", Shop(), Shop(schemas: [pet("name: { type: string }")]),
      ["type-added Pet:  → struct Pet"], back: ["type-removed Pet: struct Pet → "]),
    RuleCase(
      "a type renamed, and what uses it",
      Shop(
        paths: [Shop.path("/pets", "get", ok: ref("Pet"))],
        schemas: [pet("id: { type: string }, name: { type: string }")]),
      Shop(
        paths: [Shop.path("/pets", "get", ok: ref("Animal"))],
        schemas: [
          pet("id: { type: string }, name: { type: string }").replacing("Pet:", with: "Animal:")
        ]),
      ["type-renamed Animal: struct Pet → struct Animal"],
      back: ["type-renamed Pet: struct Animal → struct Pet"]),
    RuleCase(
      "an inline type that becomes a component",
      Shop(schemas: [pet("status: \(enumeration("a", "b"))")]),
      Shop(schemas: [pet("status: \(ref("Status"))"), "Status: \(enumeration("a", "b"))"]),
      ["type-renamed Status: enum Pet.Status → enum Status"],
      back: ["type-renamed Pet.Status: enum Status → enum Pet.Status"]),
    RuleCase(
      "a type renamed, with what is in it",
      Shop(schemas: [pet("id: { type: string }, status: \(enumeration("a", "b"))")]),
      Shop(schemas: [
        pet("id: { type: string }, status: \(enumeration("a", "b"))")
          .replacing("Pet:", with: "Animal:")
      ]),
      ["type-renamed Animal: struct Pet → struct Animal"],
      back: ["type-renamed Pet: struct Animal → struct Pet"]),
    RuleCase(
      "what is in a type goes with it",
      Shop(schemas: [pet("status: \(enumeration("a", "b"))")]), Shop(),
      ["type-removed Pet: struct Pet → "], back: ["type-added Pet:  → struct Pet"]),
    RuleCase(
      "another kind", Shop(schemas: [pet("name: { type: string }")]),
      Shop(schemas: ["Pet: \(enumeration("a"))"]),
      ["type-kind Pet: struct → enum of values"], back: ["type-kind Pet: enum of values → struct"]),
    RuleCase(
      "words about a type", Shop(schemas: ["Pet: \(enumeration("a"))"]),
      Shop(schemas: ["Pet: { description: A pet., type: string, enum: [a] }"]),
      ["documentation-changed Pet"], back: ["documentation-changed Pet"]),
  ]

  static func pet(_ properties: String, _ required: String = "[]") -> String {
    "Pet: { type: object, required: \(required), properties: { \(properties) } }"
  }

  static func ref(_ name: String) -> String { "{ $ref: '#/components/schemas/\(name)' }" }

  static func enumeration(_ values: String...) -> String {
    "{ type: string, enum: [\(values.joined(separator: ", "))] }"
  }
}

extension RuleTable {
  static let properties: [RuleCase] = [
    RuleCase(
      "a property more", received("name: { type: string }"),
      received("name: { type: string }, tag: { type: string }"),
      ["property-added Pet.tag:  → tag: String?"],
      back: ["property-removed Pet.tag: tag: String? → "]),
    RuleCase(
      "a required property of what is received", received("name: { type: string }"),
      received("name: { type: string }, tag: { type: string }", "[tag]"),
      ["received-property-added Pet.tag:  → tag: String"],
      back: ["property-removed Pet.tag: tag: String → "]),
    RuleCase(
      "a required property of what is sent", sent("name: { type: string }"),
      sent("name: { type: string }, tag: { type: string }", "[tag]"),
      ["required-property-added Pet.tag:  → tag: String"],
      back: ["property-removed Pet.tag: tag: String → "]),
    RuleCase(
      "a property that is always there", received("name: { type: string }"),
      received("name: { type: string }", "[name]"),
      ["property-type Pet.name: String? → String"],
      back: ["property-type Pet.name: String → String?"]),
    RuleCase(
      "null or nothing", sent("name: { type: [string, 'null'] }"),
      sent("name: { type: [string, 'null'] }", "[name]"),
      ["property-type Pet.name: Nullable<String>? → String?"],
      back: ["property-type Pet.name: String? → Nullable<String>?"]),
    RuleCase(
      "null or nothing in what is received", received("name: { type: [string, 'null'] }"),
      received("name: { type: [string, 'null'] }", "[name]"),
      ["property-encoding Pet.name: name → name, nil as null"],
      back: ["property-encoding Pet.name: name, nil as null → name"]),
    RuleCase(
      "the order of what is sent", sent("a: { type: string }, b: { type: string }"),
      sent("b: { type: string }, a: { type: string }"),
      ["initializer Pet.init: (a: b:) → (b: a:)"], back: ["initializer Pet.init: (b: a:) → (a: b:)"]
    ),
    RuleCase(
      "the order of what is received", received("a: { type: string }, b: { type: string }"),
      received("b: { type: string }, a: { type: string }"),
      ["received-initializer Pet.init: (a: b:) → (b: a:)"],
      back: ["received-initializer Pet.init: (b: a:) → (a: b:)"]),
    RuleCase(
      "another name of the same property", received("petName: { type: string }"),
      received("pet_name: { type: string }"),
      ["property-encoding Pet.petName: petName → pet_name"],
      back: ["property-encoding Pet.petName: pet_name → petName"]),
    RuleCase(
      "a name that another property takes", received("'@id': { type: string }"),
      received("id: { type: string }, '@id': { type: string }"),
      ["name-taken Pet.id: @id → id", "property-added Pet.atID:  → atID: String?"],
      back: ["name-taken Pet.id: id → @id", "property-removed Pet.atID: atID: String? → "]),
    RuleCase(
      "a name that the configuration gave", received("id: { type: string }, a: { type: string }"),
      Shop(
        paths: received("").paths,
        schemas: [
          """
          Pet: { allOf: [{ type: object, properties: { id: { type: string } } }, \
          { type: object, properties: { a: { type: string } } }] }
          """
        ]),
      ["property-renamed Pet.id: petID: String? → id: String?"],
      back: ["property-renamed Pet.petID: id: String? → petID: String?"],
      configuration: named(["#/components/schemas/Pet/properties/id": "petID"])),
    RuleCase(
      "a property deprecated in what is sent", sent("name: { type: string }"),
      sent("name: { type: string, deprecated: true }"),
      ["property-read-only Pet.name: var → let", "deprecated Pet.name:  → deprecated"],
      back: [
        "property-writable Pet.name: let → var",
        "undeprecated Pet.name: deprecated → not deprecated",
      ]),
    RuleCase(
      "a type that is sent, too", received("name: { type: string }"),
      Shop(
        paths: received("name: { type: string }").paths + [
          Shop.path(
            "/other", "put", method: "put",
            "requestBody: { required: true, content: { application/json: { schema: { type: array, items: \(ref("Pet")) } } } }",
            ok: nil)
        ], schemas: received("name: { type: string }").schemas),
      [
        "method-added Shop.Pets.put:  → put(body: [Pet])",
        "property-writable Pet: let → var",
      ],
      back: [
        "method-removed Shop.Pets.put: put(body: [Pet]) → ", "property-read-only Pet: var → let",
      ]),
    RuleCase(
      "a type that nothing used", Shop(schemas: [pet("name: { type: string }")]),
      received("name: { type: string }"),
      [
        "received-property-read-only Pet: var → let", "method-added Shop.Pets.get:  → get() -> Pet",
      ],
      back: [
        "method-removed Shop.Pets.get: get() -> Pet → ", "property-writable Pet: let → var",
      ]),
    RuleCase(
      "a property that is no longer in a box",
      Shop(paths: bothReceived, schemas: [pet("friend: \(ref("Toy"))"), toy]),
      Shop(paths: bothReceived, schemas: [pet("friend: { type: string }"), toy]),
      [
        "property-type Pet.friend: Toy? → String?",
        "received-property-read-only Toy.owner: var → let",
      ],
      back: [
        "property-type Pet.friend: String? → Toy?", "property-writable Toy.owner: let → var",
      ]),
    RuleCase(
      "further properties", received("name: { type: string }"),
      Shop(
        paths: received("").paths,
        schemas: [
          "Pet: { type: object, properties: { name: { type: string } }, additionalProperties: { type: string } }"
        ]),
      ["property-added Pet.additionalProperties:  → [String: String]"],
      back: ["property-removed Pet.additionalProperties: [String: String] → "]),
    RuleCase(
      "words about a property", received("name: { type: string }"),
      received("name: { type: string, description: Its name. }"),
      ["documentation-changed Pet.name"], back: ["documentation-changed Pet.name"]),
  ]

  private static let toy = "Toy: { type: object, properties: { owner: \(ref("Pet")) } }"
  private static let bothReceived = [
    Shop.path("/pets", "get", ok: ref("Pet")), Shop.path("/toys", "toy", ok: ref("Toy")),
  ]

  /// A type that comes back.
  static func received(_ properties: String, _ required: String = "[]") -> Shop {
    Shop(
      paths: [Shop.path("/pets", "get", ok: ref("Pet"))], schemas: [pet(properties, required)])
  }

  /// A type that is sent and comes back.
  static func sent(_ properties: String, _ required: String = "[]") -> Shop {
    let body = "{ type: array, items: \(ref("Pet")) }"
    return Shop(
      paths: [
        Shop.path(
          "/pets", "put", method: "put",
          "requestBody: { required: true, content: { application/json: { schema: \(body) } } }",
          ok: ref("Pet"))
      ], schemas: [pet(properties, required)])
  }
}
