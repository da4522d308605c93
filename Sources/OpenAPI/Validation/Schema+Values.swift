internal import SeamstressDocuments

extension Schema {
  /// Whether the types of the schema allow a value; true if it names none.
  func allows(_ value: Node) -> Bool {
    guard !types.isEmpty else { return true }
    if value.isNull { return isNullable || types.contains(.null) }
    return types.contains { $0.includes(value) }
  }

  /// The schema itself, or what its references lead to; nil where they dangle.
  var end: Schema? {
    guard reference != nil else { return self }
    var schema = self
    var steps: Set<Schema> = []
    while let reference = schema.reference {
      guard let target = reference.target, steps.insert(schema).inserted else { return nil }
      schema = target
    }
    return schema
  }

  /// All types that a value may have by this schema or by one that it is made of.
  var mentionedTypes: [SimpleType] {
    guard isComposed else { return ownTypes }
    var found: [SimpleType] = []
    visitParts { schema in
      for type in schema.ownTypes where !found.contains(type) { found.append(type) }
      return true
    }
    return found
  }

  private var ownTypes: [SimpleType] {
    types.isEmpty && !properties.isEmpty ? [.object] : types
  }

  /// Made of other schemas, or a reference to one.
  var isComposed: Bool {
    reference != nil || !allOf.isEmpty || !anyOf.isEmpty || !oneOf.isEmpty
  }

  /// Calls `body` for the schema and all that it refers to or is composed of, each once; false
  /// from it leaves out what lies below.
  func visitParts(_ body: (Schema) -> Bool) {
    guard isComposed else {
      _ = body(self)
      return
    }
    var seen: Set<Schema> = []
    var rest = [self]
    while let schema = rest.popLast() {
      guard seen.insert(schema).inserted, body(schema) else { continue }
      rest += schema.allOf + schema.anyOf + schema.oneOf
      if let target = schema.reference?.target { rest.append(target) }
    }
  }
}

extension Schema.SimpleType {
  func includes(_ value: Node) -> Bool {
    switch self {
    case .null: value.isNull
    case .boolean: value.isBoolean
    case .integer: value.isInteger || value.isIntegralNumber
    case .number: value.isNumber
    case .string: value.isString
    case .array: value.isArray
    case .object: value.isObject
    }
  }

  /// "an integer", "a string or null"
  static func words(_ types: [Self]) -> String {
    types.map { type in
      switch type {
      case .null: "null"
      case .integer, .array, .object: "an \(type.rawValue)"
      case .boolean, .number, .string: "a \(type.rawValue)"
      }
    }
    .joined(separator: " or ")
  }
}

extension Node {
  /// `1.0` is an integer (JSON Schema §6.1.1).
  fileprivate var isIntegralNumber: Bool {
    guard let number else { return false }
    return number == number.rounded()
  }
}
