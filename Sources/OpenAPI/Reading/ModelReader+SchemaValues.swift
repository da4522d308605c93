internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// The keywords of a schema that say which values it allows.
extension ModelReader {
  func readTypes(_ member: Node.Member, into schema: Schema) {
    let node = member.value
    guard node.isArray else { return readType(node, into: schema) }
    if version < .v3_1 { bag.warning(.typeList, at: node) }
    for element in node.elements { readType(element, into: schema) }
  }

  private func readType(_ node: Node, into schema: Schema) {
    if node.isString, let type = Schema.SimpleType.table[node] {
      if type == .null, version < .v3_1 { bag.warning(.nullType, at: node) }
      if schema.types.isEmpty {
        schema.types = type.alone
      } else if !schema.types.contains(type) {
        schema.types.append(type)
      }
      return
    }
    if node.isNull, !node.isQuoted {
      bag.warning(.unquotedNull, at: node)
      if !schema.types.contains(.null) { schema.types.append(.null) }
      return
    }
    guard !node.isContainer else {
      bag.warning(.wrongType("type", "a type name", node.kind, effect: Self.freeForm), at: node)
      return
    }
    let repair = TypeRepair(node.text)
    bag.warning(.unknownType(node.text, repair), at: node)
    guard let type = repair?.type else { return }
    if !schema.types.contains(type) { schema.types.append(type) }
    if schema.format == nil { schema.format = repair?.format }
  }

  func readNullable(_ member: Node.Member, into schema: Schema) {
    guard let value = flag(member) else { return }
    if version >= .v3_1 { bag.note(.nullableKeyword, at: member.key) }
    schema.isNullable = schema.isNullable || value
  }

  func readEnum(_ member: Node.Member, into schema: Schema) {
    let values = list(member, of: [.string, .integer, .number, .boolean], or: "values")
    guard !values.isEmpty else {
      if member.value.isArray { bag.warning(.emptyEnum, at: member.value) }
      return
    }
    schema.enumValues = values
  }

  func readConstant(_ member: Node.Member, into schema: Schema) {
    if version < .v3_1 { bag.warning(.newerField("const", since: .v3_1), at: member.key) }
    schema.constant = member.value
  }
}

extension Schema.SimpleType: Keyword {
  static let table = KeywordTable<Self>()

  /// The list of this type alone, which nearly all schemas share.
  fileprivate var alone: [Self] {
    switch self {
    case .null: Self.onlyNull
    case .boolean: Self.onlyBoolean
    case .integer: Self.onlyInteger
    case .number: Self.onlyNumber
    case .string: Self.onlyString
    case .array: Self.onlyArray
    case .object: Self.onlyObject
    }
  }

  private static let onlyNull: [Self] = [.null]
  private static let onlyBoolean: [Self] = [.boolean]
  private static let onlyInteger: [Self] = [.integer]
  private static let onlyNumber: [Self] = [.number]
  private static let onlyString: [Self] = [.string]
  private static let onlyArray: [Self] = [.array]
  private static let onlyObject: [Self] = [.object]
}

extension Diagnostic.Message {
  fileprivate static let typeList = Self(
    "newer-field", "a list of types exists only since OpenAPI 3.1", effect: "read all the same",
    help: "write 'nullable: true' for a type that may be null")

  fileprivate static let nullType = Self(
    "newer-field", "the type 'null' exists only since OpenAPI 3.1", effect: "read all the same",
    help: "write 'nullable: true'")

  fileprivate static let unquotedNull = Self(
    "unquoted-null", "the type 'null' must be in quotes, found the value null",
    effect: "read as the type \"null\"")

  fileprivate static func unknownType(_ text: String, _ repair: TypeRepair?) -> Self {
    let format = repair?.format.map { " with the format '\($0)'" } ?? ""
    return .init(
      "unknown-type", "'\(text)' is no type",
      effect: repair?.type.map { "read as '\($0.rawValue)'\(format)" } ?? "any value is allowed",
      help: "the types are string, number, integer, boolean, array, object and null")
  }

  fileprivate static let nullableKeyword = Self(
    "nullable-keyword", "'nullable' is no keyword since OpenAPI 3.1", effect: "null is allowed",
    help: "add 'null' to the types")

  fileprivate static let emptyEnum = Self(
    "empty-enum", "'enum' must have at least one value", effect: "ignored")
}
