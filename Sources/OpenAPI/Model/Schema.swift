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
    /// The text of `$ref`.
    package var node: Node
    /// `nil` only where the reference dangles (a diagnostic was given).
    package var target: Schema?

    package init(node: Node, target: Schema?) {
      self.node = node
      self.target = target
    }

    package var text: String { node.text }
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
  // A schema stays on one task, and nobody holds on to one of its members while it is changed; the
  // dynamic checks of exclusive access would cost a twentieth of a run. Another room would make
  // them all the same (it does not see the attribute), so it asks through inlined accessors.
  @exclusivity(unchecked) @usableFromInline var contents = Contents()
  @exclusivity(unchecked) @usableFromInline var rare: Rare?

  package init(node: Node) {
    self.node = node
  }
}

extension Schema: Hashable {
  package static func == (left: Schema, right: Schema) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
