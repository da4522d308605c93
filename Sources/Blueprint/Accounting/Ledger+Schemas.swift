import SeamstressDocuments

extension Ledger.Fate {
  static let hidden = Self(outcome: .excluded, reason: TypePlanner.hidden)
  static let noObject = Self(
    outcome: .excluded, reason: "the type beside 'properties' is no object")
  static let shared = Self(outcome: .emitted, reason: "an equal schema has the same type")

  static func validation(_ keyword: String) -> Self {
    Self(outcome: .excluded, reason: "'\(keyword)' only restricts values")
  }
}

extension Ledger {
  /// Lists the properties of a schema and of all schemas that are written inside it. References
  /// are not followed: what they lead to is listed at its own place.
  mutating func walk(_ schema: Node, _ fate: Fate?) {
    var pending: [(schema: Node, fate: Fate?)] = [(schema, fate)]
    while let (schema, fate) = pending.popLast() {
      guard schema.isObject, visited.insert(schema.index).inserted else { continue }
      let inside = fateInside(schema) ?? fate
      for member in schema.members {
        switch Keyword(member.name) {
        case .properties:
          let own = schema.mayBeObject ? inside : .noObject
          for property in member.value.members { list(property.value, own, &pending) }
        case .schema: pending.append((member.value, inside))
        case .list: pending += member.value.elements.map { ($0, inside) }
        case .definitions: pending += member.value.members.map { ($0.value, .unused) }
        case .validation: pending.append((member.value, .validation(member.name)))
        case .validations:
          pending += member.value.members.map { ($0.value, .validation(member.name)) }
        case nil: break
        }
      }
    }
  }

  private mutating func list(
    _ property: Node, _ fate: Fate?, _ pending: inout [(schema: Node, fate: Fate?)]
  ) {
    let own = configuration.hides(property) ? .hidden : fate
    add(.property, property, own)
    let outcome = coverage[.property, property]
    let isLeftOut = outcome == .excluded || outcome == .skipped
    let reason = isLeftOut ? coverage.reason(.property, property) : nil
    let inside = reason.map { Fate(outcome: outcome ?? .excluded, reason: $0) }
    pending.append((property, inside ?? own))
  }

  private func fateInside(_ schema: Node) -> Fate? {
    if let reason = coverage.simplification(of: schema) {
      return Fate(outcome: .degraded, reason: "inside what is simplified: \(reason)")
    }
    return coverage.isShared(schema) ? .shared : nil
  }

  /// The keywords of a schema that hold other schemas (JSON Schema 2020-12 §10, §11).
  private enum Keyword {
    case properties, schema, list, definitions, validation, validations

    init?(_ name: String) {
      switch name {
      case "properties": self = .properties
      case "items", "additionalProperties": self = .schema
      case "allOf", "anyOf", "oneOf", "prefixItems": self = .list
      case "$defs", "definitions": self = .definitions
      case "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema", "additionalItems":
        self = .validation
      case "patternProperties", "dependentSchemas": self = .validations
      default: return nil
      }
    }
  }
}

extension Node {
  /// Whether `type` allows objects, or says nothing.
  fileprivate var mayBeObject: Bool {
    guard let type = self["type"], self["allOf"] == nil else { return true }
    return type.hasText("object") || type.isArray && type.elements.contains { $0.hasText("object") }
  }
}
