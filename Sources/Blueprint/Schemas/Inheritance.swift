import SeamstressOpenAPI

/// Which schemas are made of which others by `allOf`, where the other has a discriminator that tells
/// them apart: a value of such a base is a value of one of them (OpenAPI 3.0 §4.7.25).
///
///     Pet: { discriminator: { propertyName: kind }, properties: { kind: … } }
///     Cat: { allOf: [{ $ref: Pet }, { properties: { meow: … } }] }
///     // where a Pet is expected comes a Cat, so Pet is the union of those made of it
struct Inheritance {
  /// By the address of the base.
  private var heirs: [Int: [Schema]] = [:]

  init() {}

  var isEmpty: Bool { heirs.isEmpty }

  /// - Parameter schemas: All of a document, in its order.
  init(_ schemas: [Schema]) {
    for index in schemas.indices where schemas[index].isMadeOfOthers {
      let schema = schemas[index]
      guard !schema.allOf.isEmpty, schema.componentName != nil, !schema.isReference else {
        continue
      }
      // Of two that are made of each other neither is the base.
      for base in Self.bases(of: schema)
      where base !== schema && !Self.bases(of: base).contains(where: { $0 === schema }) {
        heirs[base.address, default: []].append(schema)
      }
    }
  }

  /// The branches that a schema stands for as a base; empty where it is none. What is mapped comes
  /// first; a base that is mapped itself is a branch without branches.
  func branches(of schema: Schema) -> [Schema] {
    guard !heirs.isEmpty, schema.isBase, let heirs = heirs[schema.address] else { return [] }
    let mapped = schema.discriminator?.mapping.compactMap(\.target) ?? []
    var branches: [Schema] = []
    for branch in mapped + heirs where !branches.contains(where: { $0 === branch }) {
      branches.append(branch)
    }
    return branches.map { $0 === schema ? schema.withoutHeirs : $0 }
  }

  func hasHeirs(_ schema: Schema) -> Bool {
    !heirs.isEmpty && schema.isBase && heirs[schema.address] != nil
  }

  func isHeir(_ schema: Schema, of base: Schema) -> Bool {
    !heirs.isEmpty && heirs[base.address]?.contains { $0 === schema } ?? false
  }

  /// All bases of a schema, also those of its bases.
  private static func bases(of schema: Schema) -> [Schema] {
    var found: [Schema] = []
    var seen: Set<Int> = [schema.address]
    var pending = [schema]
    while let next = pending.popLast() {
      for part in next.allOf {
        let end = part.target
        guard seen.insert(end.address).inserted else { continue }
        if end.isBase { found.append(end) }
        pending.append(end)
      }
    }
    return found
  }
}

extension Schema {
  /// Tells it apart from others that are there.
  fileprivate var address: Int { Int(bitPattern: ObjectIdentifier(self)) }

  /// What stands at the end of the references.
  var target: Schema {
    var schema = self
    for _ in 0..<100 {
      guard let next = schema.referenced else { break }
      schema = next
    }
    return schema
  }

  /// Whether its discriminator is about schemas that are made of it.
  fileprivate var isBase: Bool {
    saysRareThings && discriminator != nil && oneOf.isEmpty && anyOf.isEmpty
  }

  /// The base as one of its own branches: what it lists itself.
  fileprivate var withoutHeirs: Schema {
    let copy = Schema(node: node)
    copy.types = [.object]
    copy.title = title
    copy.description = description
    copy.isDeprecated = isDeprecated
    copy.properties = properties
    copy.required = required
    copy.additionalProperties = additionalProperties
    copy.allOf = allOf
    return copy
  }
}
