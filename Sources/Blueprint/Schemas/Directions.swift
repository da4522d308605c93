import SeamstressOpenAPI

/// Finds the schemas whose values look different on the way in and on the way out, because a
/// member somewhere in them is `readOnly` or `writeOnly`; those become two types.
final class Directions {
  private let shapes: ShapeReader
  /// The answers so far; nil while the search is on.
  @exclusivity(unchecked) private var known: [Schema: Bool?] = [:]
  /// How many searches are on.
  private var open = 0
  /// Whether the search below a schema ran into one that is still being searched: its answer may
  /// not be the last word and is not kept.
  private var metOpen = false

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// The directions for which a component gets a type: one for both where they do not differ.
  func needed(_ schema: Schema) -> [Usage] {
    isSplit(schema) ? [.response, .request] : [.response]
  }

  func isReadOnly(_ schema: Schema) -> Bool {
    schema.isReadOnly || schema.reference?.target?.isReadOnly == true
  }

  func isWriteOnly(_ schema: Schema) -> Bool {
    schema.isWriteOnly || schema.reference?.target?.isWriteOnly == true
  }

  func isSplit(_ schema: Schema) -> Bool {
    if let known = known[schema] {
      if known == nil { metOpen = true }
      return known ?? false
    }
    known[schema] = .some(nil)
    open += 1
    let before = metOpen
    metOpen = false
    let answer = search(schema)
    open -= 1
    known[schema] = answer || !metOpen || open == 0 ? answer : .none
    metOpen = before || (metOpen && open > 0)
    return answer
  }

  private func search(_ schema: Schema) -> Bool {
    switch shapes.shape(of: schema).kind {
    case .object(let object):
      let members = object.members.contains { member in
        isReadOnly(member.schema) || isWriteOnly(member.schema) || isSplit(member.schema)
      }
      if members { return true }
      if case .some(.some(let additional)) = object.additional { return isSplit(additional) }
      return false
    case .array(let item): return item.map(isSplit) ?? false
    case .map(let value): return value.map(isSplit) ?? false
    case .union(let branches, _): return branches.contains(where: isSplit)
    case .same(let next): return isSplit(next)
    default: return false
    }
  }
}
