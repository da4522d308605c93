import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

// The schemas that become declarations, where they are met.
extension TypePlanner {
  func nominal(
    _ schema: Schema, _ number: Int, _ shape: Shape, at site: Site
  ) -> TypeReference {
    let direction: Usage = directions.isSplit(schema, number) ? site.direction : []
    let key = Key(number, direction)
    if let id = knownType(key) {
      if table[id].kind == nil, !pending[key.number] {
        if depth < Self.deepest {
          define(id, key, schema, shape, for: site)
        } else {
          pending[key.number] = true
          postponed.append((id, key, schema, shape, site.direction))
        }
      }
      return .named(id)
    }
    let words = site.words(naming)
    let signature = signatures.signature(of: schema, number)
    if let equal = sharedType(words, signature, direction, site) {
      share(schema)
      return .named(equal)
    }
    let id = table.declare(
      chosenName(of: schema, else: naming.typeName(words: words)),
      or: candidates(words, outer: site.outer),
      in: site.scope, suffix: "Model", documentation: documentation(of: schema),
      deprecation: deprecation(of: schema), node: schema.node)
    known[key.number] = Int32(truncatingIfNeeded: id.number)
    shared.add(id, words: words, signature: signature, direction: direction, in: site.scope)
    define(id, key, schema, shape, for: site)
    return .named(id)
  }

  private func sharedType(
    _ words: [String], _ signature: Int, _ direction: Usage, _ site: Site
  ) -> TypeID? {
    guard shared.isKnown(signature) else { return nil }
    return shared.type(
      words: words, signature: signature, direction: direction, in: site.scope)
      ?? typeOfFriend(signature, direction, site)
  }

  /// An argument has the type of the equally named and equally made member of the thing that the
  /// operations around are about: `create(accessMethod: ACSCredential.AccessMethod)`.
  private func typeOfFriend(_ signature: Int, _ direction: Usage, _ site: Site) -> TypeID? {
    guard !site.friends.isEmpty else { return nil }
    let words = site.local(naming)
    for friend in site.friends {
      if let type = shared.type(
        words: words, signature: signature, direction: direction, in: .type(friend))
      {
        return type
      }
    }
    return nil
  }

  /// Names for a type whose best name is taken.
  private func candidates(_ words: [String], outer: Site.Name) -> [SwiftName] {
    // `Type` after a dot is the metatype.
    let isType = words.count == 1 && words[0].lowercased() == "type"
    let kind = isType ? [naming.typeName("kind")] : []
    let outer = outer.words
    return kind + [naming.typeName(words: outer.isEmpty ? words + ["details"] : outer + words)]
  }

  /// Plans the content of a type; what is in line inside it is declared beside it, in the type of
  /// the component or in the namespace.
  private func define(
    _ id: TypeID, _ key: Key, _ schema: Schema, _ shape: Shape, for use: Site
  ) {
    depth += 1
    plan(id, key, schema, shape, for: use)
    while depth == 1, let (id, key, schema, shape, direction) = postponed.popLast() {
      plan(id, key, schema, shape, for: Site(scope: .module, own: [], direction: direction))
    }
    depth -= 1
  }

  private func plan(
    _ id: TypeID, _ key: Key, _ schema: Schema, _ shape: Shape, for use: Site
  ) {
    let around = definition
    definitions += 1
    definition = definitions
    pending[key.number] = true
    defer {
      definition = around
      pending[key.number] = false
    }
    let scope: TypeScope
    switch table[id].scope {
    case .module: scope = .type(id)
    case let outer: scope = outer
    }
    var site = Site(scope: scope, own: [], direction: use.direction)
    if case .group = scope { site.friends = use.friends }
    switch shape.kind {
    case .object(let object):
      table[id].kind = .structure(structure(object, of: id, at: site))
    case .enumeration(let rawType, let values):
      table[id].kind = .enumeration(enumeration(rawType, values, of: id))
    case .union(let branches, let discriminator):
      table[id].kind = .union(union(branches, discriminator, of: id, schema, at: site))
    default:
      preconditionFailure("only nominal shapes are declared")
    }
  }
}
