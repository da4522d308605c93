package import SeamstressDocuments

/// A schema as written (OpenAPI 3.0 §4.7.24, 3.1 §4.8.24, JSON Schema 2020-12).
///
/// A class, because schemas refer to each other in cycles: a schema that is referred to from many
/// places is one object, read once.
package final class Schema: OpenAPIValue {
  package enum SimpleType: String, Sendable {
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

  package let node: Node
  /// Set where the schema is a component: its name.
  package var componentName: String?
  /// `true` and `false` as schemas (JSON Schema §4.3.2); nil for an object schema.
  package var booleanSchema: Bool?
  package var reference: Reference?
  /// `type` as a list; empty where unspecified. A 3.0 `nullable: true` is not folded in here.
  package var types: [SimpleType] = []
  package var isNullable = false
  package var format: String?
  package var title: String?
  package var summary: String?
  package var description: String?
  package var isDeprecated = false
  package var isReadOnly = false
  package var isWriteOnly = false
  package var enumValues: [Node]?
  package var constant: Node?
  package var defaultValue: Node?
  package var properties: [Property] = []
  package var required: [String] = []
  package var additionalProperties = AdditionalProperties.unspecified
  package var unevaluatedProperties = AdditionalProperties.unspecified
  package var patternProperties: [Schema] = []
  /// What holds on conditions: `then`, `else` and `dependentSchemas`.
  package var conditionals: [Schema] = []
  package var items: Schema?
  package var prefixItems: [Schema] = []
  package var allOf: [Schema] = []
  package var anyOf: [Schema] = []
  package var oneOf: [Schema] = []
  package var not: Schema?
  package var discriminator: Discriminator?
  package var contentEncoding: String?
  package var contentMediaType: String?
  /// What the text holds that is of the media type.
  package var contentSchema: Schema?
  /// Other places that describe the same values, where a later stage joined several schemas.
  package var mergedNodes: [Node] = []

  package init(node: Node) {
    self.node = node
  }
}

extension Schema: Hashable {
  package static func == (left: Schema, right: Schema) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
