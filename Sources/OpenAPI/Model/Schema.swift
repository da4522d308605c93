package import SeamstressDocuments

/// A schema as written (OpenAPI 3.0 §4.7.24, 3.1 §4.8.24, JSON Schema 2020-12).
///
/// A class, because schemas refer to each other in cycles: a schema that is referred to from many
/// places is one object, read once.
package final class Schema: OpenAPIValue {
  package enum SimpleType: String, Sendable, CaseIterable {
    case null, boolean, integer, number, string, array, object
  }

  package struct Reference {
    /// The text of `$ref`, and its node.
    package var text: String
    package var node: Node
    /// `nil` only where the reference dangles (a diagnostic was given).
    package var target: Schema?

    package init(text: String, node: Node, target: Schema?) {
      self.text = text
      self.node = node
      self.target = target
    }
  }

  package struct Property {
    package var name: String
    package var key: Node
    package var schema: Schema

    package init(name: String, key: Node, schema: Schema) {
      self.name = name
      self.key = key
      self.schema = schema
    }
  }

  package enum AdditionalProperties {
    case unspecified
    case allowed(Bool)
    case schema(Schema)
  }

  package struct Discriminator: OpenAPIValue {
    package var node: Node
    package var propertyName: String
    /// Tag value and the schema that it stands for (`nil` target where it dangles).
    package var mapping: [(value: String, target: Schema?)]
    /// What a value is without a tag, or with one that is not known (OpenAPI 3.2 §4.25).
    package var defaultTarget: Schema?

    package init(
      node: Node, propertyName: String, mapping: [(value: String, target: Schema?)],
      defaultTarget: Schema? = nil
    ) {
      self.node = node
      self.propertyName = propertyName
      self.mapping = mapping
      self.defaultTarget = defaultTarget
    }
  }

  // A schema stays on one task, and nobody holds on to one of its members while it is changed; the
  // dynamic checks of exclusive access would cost a twentieth of a run.
  package let node: Node
  /// Set where the schema is a component: its name.
  @exclusivity(unchecked) package var componentName: String?
  /// `true` and `false` as schemas (JSON Schema §4.3.2); nil for an object schema.
  @exclusivity(unchecked) package var booleanSchema: Bool?
  @exclusivity(unchecked) package var reference: Reference?
  /// `type` as a list; empty where unspecified. A 3.0 `nullable: true` is not folded in here.
  @exclusivity(unchecked) package var types: [SimpleType] = []
  @exclusivity(unchecked) package var isNullable = false
  @exclusivity(unchecked) package var format: String?
  @exclusivity(unchecked) package var title: String?
  @exclusivity(unchecked) package var description: String?
  @exclusivity(unchecked) package var isDeprecated = false
  @exclusivity(unchecked) package var isReadOnly = false
  @exclusivity(unchecked) package var isWriteOnly = false
  @exclusivity(unchecked) package var enumValues: [Node]?
  @exclusivity(unchecked) package var constant: Node?
  @exclusivity(unchecked) package var defaultValue: Node?
  @exclusivity(unchecked) package var properties: [Property] = []
  @exclusivity(unchecked) package var required: [String] = []
  @exclusivity(unchecked) package var additionalProperties = AdditionalProperties.unspecified
  @exclusivity(unchecked) package var items: Schema?
  @exclusivity(unchecked) package var allOf: [Schema] = []
  @exclusivity(unchecked) package var anyOf: [Schema] = []
  @exclusivity(unchecked) package var oneOf: [Schema] = []

  @exclusivity(unchecked) var rare: Rare?

  package init(node: Node) {
    self.node = node
  }
}

extension Schema: Hashable {
  package static func == (left: Schema, right: Schema) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
