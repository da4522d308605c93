extension Explanation {
  /// Schemas.
  static let schemas: [Explanation] = [
    .init(
      "unknown-type",
      """
      A schema is of one of the seven types of JSON Schema; a size or a kind is a \
      format.
      """,
      "type: int                # write: integer"),
    .init(
      "enum-type",
      "A value of enum is of another type than the schema.",
      """
      type: string
      enum: [1, 2]             # write: ["1", "2"]
      """),
    .init(
      "const-type",
      "The value of const is of another type than the schema, so nothing fits.",
      """
      type: string
      const: 1
      """),
    .init(
      "duplicate-enum-value",
      "enum has a value twice.",
      "enum: [cat, dog, cat]"),
    .init(
      "default-type",
      "The default is of another type than the schema.",
      """
      type: integer
      default: many
      """),
    .init(
      "default-range",
      "The default is a number that neither Int nor a finite Double holds.",
      """
      type: integer
      default: 9223372036854775808
      """),
    .init(
      "default-not-in-enum",
      "The default is none of the values of enum.",
      """
      enum: [cat, dog]
      default: bird
      """),
    .init(
      "duplicate-required",
      "A property is named twice in required.",
      "required: [id, id]"),
    .init(
      "undescribed-property",
      """
      A property is required, and neither the schema nor one that it is joined with says what it \
      is. It is free-form JSON, and may be missing.
      """,
      """
      required: [id, nmae]     # nmae: described nowhere
      properties: { id: { type: string }, name: { type: string } }
      """),
    .init(
      "empty-composition",
      "allOf, anyOf and oneOf need at least one schema.",
      "oneOf: []"),
    .init(
      "composition-cycle",
      "A schema is made of itself by allOf, oneOf or anyOf, so it has no end.",
      "Pet: { allOf: [{ $ref: \"#/components/schemas/Pet\" }] }"),
    .init(
      "discriminator-property",
      """
      The alternatives of a union are told apart by a property that one of them does not \
      have.
      """,
      "discriminator: { propertyName: kind }"),
    .init(
      "dangling-mapping",
      "A discriminator maps a value to a schema that does not exist.",
      "mapping: { cat: \"#/components/schemas/Ca\" }"),
    .init(
      "mapping-target",
      "A discriminator maps a value to a schema that is none of the alternatives.",
      """
      oneOf: [Cat, Dog]
      mapping: { bird: Bird }
      """),
    .init(
      "boolean-schema",
      """
      Since 3.1 true is a schema that allows anything, and false one that allows \
      nothing. In 3.0 there are only objects.
      """,
      "additionalProperties: { items: true }"),
    .init(
      "discriminator-alone",
      "A discriminator tells alternatives apart, and there are none.",
      "Pet: { type: object, discriminator: { propertyName: kind } }"),
    .init(
      "empty-enum",
      "No value could fit.",
      "enum: []"),
    .init(
      "misplaced-properties",
      """
      Only objects have properties. The type that is written is believed, and the properties are \
      left out.
      """,
      """
      type: string
      properties: { name: { type: string } }
      """),
    .init(
      "null-in-enum",
      """
      enum lists null, and the type does not allow it. The wish is plain, so null is \
      allowed.
      """,
      """
      type: string
      enum: [a, null]
      """),
    .init(
      "nullable-keyword",
      "nullable belongs to 3.0. Since 3.1 null is a type.",
      "nullable: true           # write: type: [string, \"null\"]"),
    .init(
      "required-flag",
      "In a schema, required lists names of properties; only parameters have a flag.",
      "name: { type: string, required: true }"),
    .init(
      "tuple-items",
      "A list of schemas, one for each place, is prefixItems since 3.1.",
      "items: [{ type: string }, { type: integer }]"),
    .init(
      "unquoted-null",
      "Without quotation marks null is no text but nothing.",
      "type: [string, null]     # write: \"null\""),
  ]
}
