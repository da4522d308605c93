internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// The keywords of a schema that hold other schemas.
extension ModelReader {
  /// `allOf` and its like; one schema that should have been in an array stands for it.
  func schemas(_ member: Node.Member) -> [Schema] {
    let nodes = list(member, of: [.object], or: "schemas")
    if member.value.isArray, nodes.isEmpty {
      bag.warning(.empty(member.name), at: member.value)
    }
    return nodes.map(schema(at:))
  }

  func readProperties(_ member: Node.Member, into schema: Schema) {
    guard let node = object(member) else { return }
    schema.properties = node.members.map { member in
      Schema.Property(name: member.name, key: member.key, schema: self.schema(at: member.value))
    }
  }

  func readRequired(_ member: Node.Member, into schema: Schema) {
    if member.value.isBoolean {
      return bag.warning(.requiredFlag, at: member.value)
    }
    let nodes = list(member, of: [.string], or: "property names")
    var names: [String] = []
    names.reserveCapacity(nodes.count)
    let mayRepeat = nodes.mayRepeatTexts
    var seen: Set<String> = []
    for node in nodes {
      guard let name = text(node, named: "an element of 'required'") else { continue }
      if !mayRepeat || seen.insert(name).inserted {
        names.append(name)
      } else {
        let earlier = nodes.first { $0.text == name } ?? node
        bag.warning(
          .requiredTwice(name), at: node, related: related(earlier, "the first is here"))
      }
    }
    schema.required = names
  }

  func additional(_ member: Node.Member) -> Schema.AdditionalProperties {
    let node = member.value
    if node.isObject { return .schema(self.schema(at: node)) }
    return flag(member).map { .allowed($0) } ?? .unspecified
  }

  func readPatterns(_ member: Node.Member, into schema: Schema) {
    if version < .v3_1 {
      bag.warning(.newerField("patternProperties", since: .v3_1), at: member.key)
    }
    guard let node = object(member) else { return }
    schema.patternProperties = node.members.map { self.schema(at: $0.value) }
  }

  func readItems(_ member: Node.Member, into schema: Schema) {
    guard member.value.isArray else {
      schema.items = self.schema(at: member.value)
      return
    }
    bag.warning(.tupleItems, at: member.value)
    schema.prefixItems = member.value.elements.map(self.schema(at:))
  }

  func discriminator(_ member: Node.Member) -> Schema.Discriminator? {
    let node = member.value
    if let name = node.string {
      bag.warning(.discriminatorName(name), at: node)
      return Schema.Discriminator(node: node, propertyName: name, mapping: [])
    }
    guard object(member) != nil else { return nil }
    var name: String?
    var mapping: [(value: String, target: Schema?)] = []
    var defaultTarget: Schema?
    walk(node, DiscriminatorField.self) { field, member in
      switch field {
      case .propertyName: name = text(member)
      case .mapping:
        mapping = object(member)?.members.map { ($0.name, mappingTarget($0)) } ?? []
      case .defaultMapping:
        if version < .v3_2 {
          bag.warning(.newerField("defaultMapping", since: .v3_2), at: member.key)
        }
        defaultTarget = mappingTarget(member)
      }
    }
    guard let name else {
      bag.warning(
        .missingField(
          "propertyName", of: "a discriminator", effect: "the discriminator is ignored"), at: node)
      return nil
    }
    return Schema.Discriminator(
      node: node, propertyName: name, mapping: mapping, defaultTarget: defaultTarget)
  }

  /// A mapping names a component or is a reference (OpenAPI §4.8.25): a name is tried first.
  private func mappingTarget(_ member: Node.Member) -> Schema? {
    let place = member.value
    guard let text = text(member) else { return nil }
    let components = document.root["components"]?["schemas"]
    if let node = components?[text] { return schema(at: node) }
    let isName = !text.contains("/") && !text.contains("#") && !text.contains(".")
    let reference = isName ? "#/components/schemas/" + text : text
    switch references.resolve(reference, from: place) {
    case .found(let found):
      let target = schema(at: found.node)
      if target.componentName == nil { target.componentName = ReferenceNames.name(of: text) }
      return target
    case .missing(let refusal):
      bag.warning(.danglingMapping(text, refusal), at: place)
      return nil
    }
  }
}

enum DiscriminatorField: String, FieldName {
  case propertyName, mapping, defaultMapping

  static let owner = "a discriminator"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func empty(_ name: String) -> Self {
    .init("empty-composition", "'\(name)' must have at least one schema", effect: "ignored")
  }

  fileprivate static let requiredFlag = Self(
    "required-flag", "'required' of a schema is a list of property names, found a boolean",
    effect: "ignored", help: "list the name in 'required' of the object that has the property")

  fileprivate static func requiredTwice(_ name: String) -> Self {
    .init("duplicate-required", "'\(name)' is required twice", effect: "the second is ignored")
  }

  fileprivate static let tupleItems = Self(
    "tuple-items", "'items' must be one schema, found an array of them",
    effect: "read as 'prefixItems'")

  fileprivate static func discriminatorName(_ name: String) -> Self {
    .init(
      "wrong-type", "'discriminator' must be an object, found a string",
      effect: "read as the property name '\(name)'",
      help: "write 'discriminator: { propertyName: \(name) }'")
  }

  fileprivate static func danglingMapping(_ text: String, _ refusal: Self) -> Self {
    .init(
      "dangling-mapping", "the discriminator maps to '\(text)', which does not exist",
      effect: "values with this tag are read as unknown", help: refusal.help)
  }
}
