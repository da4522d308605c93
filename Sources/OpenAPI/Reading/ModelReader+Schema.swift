internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// The schema of a node: always the same one, read later if it is new.
  func schema(at node: Node) -> Schema {
    let known = Int(schemas[node])
    if known > 0 { return inventory.schemas[known - 1] }
    let schema = Schema(node: node)
    schema.contents.number = Int32(truncatingIfNeeded: inventory.schemas.count)
    inventory.schemas.append(schema)
    schemas[node] = UInt32(truncatingIfNeeded: inventory.schemas.count)
    return schema
  }

  /// Reads what is still to do, which may find more.
  func readPendingSchemas() {
    while readSchemas < inventory.schemas.count {
      let schema = inventory.schemas[readSchemas]
      readSchemas += 1
      fill(schema)
    }
  }

  private func fill(_ schema: Schema) {
    let node = schema.node
    if let boolean = node.boolean {
      if version < .v3_1 { bag.warning(.booleanSchema, at: node) }
      schema.booleanSchema = boolean
      return
    }
    guard node.isObject else {
      bag.warning(
        .wrongType(name(of: node), "a schema", node.kind, effect: Self.freeForm), at: node)
      return
    }
    // Few schemas have keys of either kind, and each look-up goes through all keys.
    var (hasDollar, hasExtension) = (false, false)
    for member in node.members {
      hasDollar = hasDollar || member.key.hasPrefix("$")
      hasExtension = hasExtension || member.isExtension
    }
    if hasDollar, let member = node.member("$ref") ?? node.member("$dynamicRef") {
      readReference(member, of: schema)
    }
    guard schema.reference == nil || version >= .v3_1 else { return readSiblings(of: schema) }
    walk(node, SchemaField.self) { read($0, $1, into: schema) }
    if hasExtension, node["x-nullable"]?.boolean == true { schema.isNullable = true }
  }

  static let freeForm = "read as free-form JSON"

  /// The key that a node stands under, for messages.
  private func name(of node: Node) -> String {
    node.parent?.members.first { $0.value == node }?.name ?? "an element"
  }

  private func readReference(_ member: Node.Member, of schema: Schema) {
    let place = member.value
    guard place.isString else {
      bag.warning(
        .wrongType("$ref", "a string", place.kind, effect: Self.freeForm), at: place)
      return
    }
    switch references.resolve(place) {
    case .found(let found):
      checkSection(found, place, "schemas")
      let target = self.schema(at: found.node)
      if target.componentName == nil { target.componentName = found.name }
      schema.reference = Schema.Reference(node: place, target: target)
    case .missing(let refusal):
      bag.warning(.dangling(refusal, effect: Self.freeForm), at: place)
      schema.reference = Schema.Reference(node: place, target: nil)
    }
  }

  /// In 3.0 nothing beside a reference counts, but a description there does no harm.
  private func readSiblings(of schema: Schema) {
    guard schema.node.members.count > 1 else { return }
    var ignored: [String] = []
    for member in schema.node.members {
      switch member.name {
      case "$ref": break
      case "description": schema.description = text(member)
      case "summary": schema.summary = text(member)
      case "nullable" where member.value.boolean == true:
        schema.isNullable = true
        bag.note(.nullableReference, at: schema.node)
      case _ where member.isExtension: break
      case let name: ignored.append(name)
      }
    }
    if !ignored.isEmpty { bag.note(.ignoredSiblings(ignored), at: schema.node) }
  }

  private func read(_ field: SchemaField, _ member: Node.Member, into schema: Schema) {
    switch field {
    case .reference: break
    case .type: readTypes(member, into: schema)
    case .nullable: readNullable(member, into: schema)
    case .format: schema.format = text(member) ?? schema.format
    case .title: schema.title = text(member)
    case .summary: schema.summary = text(member)
    case .description: schema.description = text(member)
    case .deprecated: schema.isDeprecated = flag(member) ?? false
    case .readOnly: schema.isReadOnly = flag(member) ?? false
    case .writeOnly: schema.isWriteOnly = flag(member) ?? false
    case .enum: readEnum(member, into: schema)
    case .const: readConstant(member, into: schema)
    case .default: schema.defaultValue = member.value
    case .properties: readProperties(member, into: schema)
    case .required: readRequired(member, into: schema)
    case .additionalProperties: schema.additionalProperties = additional(member)
    case .unevaluatedProperties: schema.unevaluatedProperties = additional(member)
    case .then, .else: schema.conditionals.append(self.schema(at: member.value))
    case .dependentSchemas:
      schema.conditionals += object(member)?.members.map { self.schema(at: $0.value) } ?? []
    case .patternProperties: readPatterns(member, into: schema)
    case .items: readItems(member, into: schema)
    case .prefixItems: schema.prefixItems = schemas(member)
    case .allOf: schema.allOf = schemas(member)
    case .anyOf: schema.anyOf = schemas(member)
    case .oneOf: schema.oneOf = schemas(member)
    case .not: schema.not = self.schema(at: member.value)
    case .discriminator: schema.discriminator = discriminator(member)
    case .contentEncoding: schema.contentEncoding = text(member)
    case .contentMediaType: schema.contentMediaType = text(member)
    case .contentSchema: schema.contentSchema = self.schema(at: member.value)
    case .dynamicReference: bag.note(.dynamicReference, at: member.key)
    default: break
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let dynamicReference = Self(
    "not-used", "'$dynamicRef' is followed like '$ref'",
    effect: "another '$dynamicAnchor' of the same name further out does not count")

  /// Whoever writes it means it, and a reader that takes null harms nobody.
  fileprivate static let nullableReference = Self(
    "nullable-reference", "'nullable' beside '$ref' has no meaning in OpenAPI 3.0",
    effect: "read as it is meant: the value may be null",
    help: "write 'nullable: true' beside 'allOf: [{ $ref: … }]'")

  fileprivate static let booleanSchema = Self(
    "boolean-schema", "true and false are schemas only since OpenAPI 3.1",
    effect: "read as 3.1 would", help: "write '{}' for any value")
}
