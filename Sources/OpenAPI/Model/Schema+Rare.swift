package import SeamstressDocuments

extension Schema {
  /// What few schemas say, apart from the rest: a large document has ten thousand of them.
  @usableFromInline
  final class Rare {
    var summary: String?
    var unevaluatedProperties = AdditionalProperties.unspecified
    var patternProperties: [Schema] = []
    var conditionals: [Schema] = []
    var prefixItems: [Schema] = []
    var not: Schema?
    var discriminator: Discriminator?
    var contentEncoding: String?
    var contentMediaType: String?
    var contentSchema: Schema?
    var mergedNodes: [Node] = []
  }

  /// Where to write a value: nil for what is nothing in a schema that says nothing of the kind.
  private func rare(unless isNothing: Bool) -> Rare? {
    if rare == nil, !isNothing { rare = Rare() }
    return rare
  }

  package var summary: String? {
    get { rare?.summary }
    set { rare(unless: newValue == nil)?.summary = newValue }
  }

  package var unevaluatedProperties: AdditionalProperties {
    get { rare?.unevaluatedProperties ?? .unspecified }
    set {
      if case .unspecified = newValue, rare == nil { return }
      rare(unless: false)?.unevaluatedProperties = newValue
    }
  }

  package var patternProperties: [Schema] {
    get { rare?.patternProperties ?? [] }
    set { rare(unless: newValue.isEmpty)?.patternProperties = newValue }
  }

  /// What holds on conditions: `then`, `else` and `dependentSchemas`.
  package var conditionals: [Schema] {
    get { rare?.conditionals ?? [] }
    set { rare(unless: newValue.isEmpty)?.conditionals = newValue }
  }

  package var prefixItems: [Schema] {
    get { rare?.prefixItems ?? [] }
    set { rare(unless: newValue.isEmpty)?.prefixItems = newValue }
  }

  package var not: Schema? {
    get { rare?.not }
    set { rare(unless: newValue == nil)?.not = newValue }
  }

  package var discriminator: Discriminator? {
    get { rare?.discriminator }
    set { rare(unless: newValue == nil)?.discriminator = newValue }
  }

  package var contentEncoding: String? {
    get { rare?.contentEncoding }
    set { rare(unless: newValue == nil)?.contentEncoding = newValue }
  }

  package var contentMediaType: String? {
    get { rare?.contentMediaType }
    set { rare(unless: newValue == nil)?.contentMediaType = newValue }
  }

  /// What the text holds that is of the media type.
  package var contentSchema: Schema? {
    get { rare?.contentSchema }
    set { rare(unless: newValue == nil)?.contentSchema = newValue }
  }

  /// Other places that describe the same values, where a later stage joined several schemas.
  package var mergedNodes: [Node] {
    get { rare?.mergedNodes ?? [] }
    set { rare(unless: newValue.isEmpty)?.mergedNodes = newValue }
  }
}
