package import SeamstressDocuments

extension Schema {
  /// What a schema says, apart from what few say. In one value whose accesses are not checked for
  /// exclusivity: other rooms do not see that a property of the class is unchecked, and the planner
  /// asks thirty times a schema.
  @usableFromInline
  struct Contents {
    @usableFromInline var componentName: String?
    @usableFromInline var reference: Reference?
    @usableFromInline var types: [SimpleType] = []
    @usableFromInline var format: String?
    @usableFromInline var title: String?
    @usableFromInline var description: String?
    @usableFromInline var enumValues: [Node]?
    @usableFromInline var properties: [Property] = []
    @usableFromInline var required: [String] = []
    @usableFromInline var items: Schema?
    @usableFromInline var allOf: [Schema] = []
    @usableFromInline var anyOf: [Schema] = []
    @usableFromInline var oneOf: [Schema] = []
    // What is small, last: nothing has to be filled up between.
    @usableFromInline var additionalProperties = AdditionalProperties.unspecified
    @usableFromInline var booleanSchema: Bool?
    @usableFromInline var isNullable = false
    @usableFromInline var isDeprecated = false
    @usableFromInline var isReadOnly = false
    @usableFromInline var isWriteOnly = false
    /// The numbers of nodes; -1 for none.
    @usableFromInline var constant: Int32 = -1
    @usableFromInline var defaultValue: Int32 = -1
    @usableFromInline var number: Int32 = -1
  }
}

extension Schema {
  /// Its place among the schemas of its document; -1 for one that is not written there.
  @inlinable package var number: Int { Int(contents.number) }

  /// Set where the schema is a component: its name.
  @inlinable package var componentName: String? {
    get { contents.componentName }
    _modify { yield &contents.componentName }
  }

  /// `true` and `false` as schemas (JSON Schema §4.3.2); nil for an object schema.
  @inlinable package var booleanSchema: Bool? {
    get { contents.booleanSchema }
    _modify { yield &contents.booleanSchema }
  }

  @inlinable package var reference: Reference? {
    get { contents.reference }
    _modify { yield &contents.reference }
  }

  /// `type` as a list; empty where unspecified. A 3.0 `nullable: true` is not folded in here.
  @inlinable package var types: [SimpleType] {
    get { contents.types }
    _modify { yield &contents.types }
  }

  @inlinable package var isNullable: Bool {
    get { contents.isNullable }
    _modify { yield &contents.isNullable }
  }

  @inlinable package var format: String? {
    get { contents.format }
    _modify { yield &contents.format }
  }

  @inlinable package var title: String? {
    get { contents.title }
    _modify { yield &contents.title }
  }

  @inlinable package var description: String? {
    get { contents.description }
    _modify { yield &contents.description }
  }

  @inlinable package var isDeprecated: Bool {
    get { contents.isDeprecated }
    _modify { yield &contents.isDeprecated }
  }

  @inlinable package var isReadOnly: Bool {
    get { contents.isReadOnly }
    _modify { yield &contents.isReadOnly }
  }

  @inlinable package var isWriteOnly: Bool {
    get { contents.isWriteOnly }
    _modify { yield &contents.isWriteOnly }
  }

  @inlinable package var enumValues: [Node]? {
    get { contents.enumValues }
    _modify { yield &contents.enumValues }
  }

  @inlinable package var constant: Node? {
    get { node(numbered: contents.constant) }
    set { contents.constant = Self.number(of: newValue) }
  }

  @inlinable package var defaultValue: Node? {
    get { node(numbered: contents.defaultValue) }
    set { contents.defaultValue = Self.number(of: newValue) }
  }

  @inlinable package var properties: [Property] {
    get { contents.properties }
    _modify { yield &contents.properties }
  }

  @inlinable package var required: [String] {
    get { contents.required }
    _modify { yield &contents.required }
  }

  @inlinable package var additionalProperties: AdditionalProperties {
    get { contents.additionalProperties }
    _modify { yield &contents.additionalProperties }
  }

  @inlinable package var items: Schema? {
    get { contents.items }
    _modify { yield &contents.items }
  }

  @inlinable package var allOf: [Schema] {
    get { contents.allOf }
    _modify { yield &contents.allOf }
  }

  @inlinable package var anyOf: [Schema] {
    get { contents.anyOf }
    _modify { yield &contents.anyOf }
  }

  @inlinable package var oneOf: [Schema] {
    get { contents.oneOf }
    _modify { yield &contents.oneOf }
  }
}

/// What is asked of nearly every schema, without a copy of what is not needed.
extension Schema {
  @inlinable package var isReference: Bool { contents.reference != nil }

  @inlinable package var referenced: Schema? { contents.reference?.target }

  /// Whether it has `enum` or `const`.
  @inlinable package var listsValues: Bool {
    contents.enumValues != nil || contents.constant >= 0
  }

  @inlinable package var isMadeOfOthers: Bool {
    !contents.allOf.isEmpty || !contents.oneOf.isEmpty || !contents.anyOf.isEmpty
  }

  /// Whether it says anything that few schemas say, such as `patternProperties`.
  @inlinable package var saysRareThings: Bool { rare != nil }
}

extension Schema {
  /// All nodes of a description lie in one arena.
  @usableFromInline
  func node(numbered number: Int32) -> Node? { number < 0 ? nil : node.arena.node(Int(number)) }

  @usableFromInline
  static func number(of node: Node?) -> Int32 {
    node.map { Int32(truncatingIfNeeded: $0.index) } ?? -1
  }
}
