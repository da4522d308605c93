import SeamstressOpenAPI

/// Finds the schemas whose values look different on the way in and on the way out, because a
/// member somewhere in them is `readOnly` or `writeOnly`; those become two types.
final class Directions {
  private enum Answer { case unknown, open, no, yes }

  private let shapes: ShapeReader
  /// The answers so far, by number of the schema.
  @exclusivity(unchecked) private var answers = SchemaColumn(Answer.unknown)
  /// How many searches are on.
  @exclusivity(unchecked) private var open = 0
  /// Whether the search below a schema ran into one that is still being searched: its answer may
  /// not be the last word and is not kept.
  @exclusivity(unchecked) private var metOpen = false

  private static let one: [Usage] = [.response]
  private static let both: [Usage] = [.response, .request]

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// The directions for which a component gets a type: one for both where they do not differ.
  func needed(_ schema: Schema) -> [Usage] {
    isSplit(schema) ? Self.both : Self.one
  }

  func isReadOnly(_ schema: Schema) -> Bool {
    schema.isReadOnly || schema.referenced?.isReadOnly == true
  }

  func isWriteOnly(_ schema: Schema) -> Bool {
    schema.isWriteOnly || schema.referenced?.isWriteOnly == true
  }

  func isSplit(_ schema: Schema) -> Bool { isSplit(schema, shapes.number(of: schema)) }

  /// - Parameter number: That of the schema.
  func isSplit(_ schema: Schema, _ number: Int) -> Bool {
    switch answers[number] {
    case .no: return false
    case .yes: return true
    case .open:
      metOpen = true
      return false
    case .unknown: break
    }
    answers[number] = .open
    open += 1
    let before = metOpen
    metOpen = false
    let answer = search(schema, number)
    open -= 1
    let isFinal = answer || !metOpen || open == 0
    answers[number] = isFinal ? (answer ? .yes : .no) : .unknown
    metOpen = before || (metOpen && open > 0)
    return answer
  }

  private func search(_ schema: Schema, _ number: Int) -> Bool {
    switch shapes.shape(of: schema, number).kind {
    case .object(let object):
      let members = object.members.contains { member in
        isReadOnly(member.schema) || isWriteOnly(member.schema) || isSplit(member.schema)
      }
      if members { return true }
      if case .some(.some(let additional)) = object.additional { return isSplit(additional) }
      return false
    case .array(let item): return item.map(isSplit) ?? false
    case .map(let value): return value.map(isSplit) ?? false
    case .union(let branches, _): return branches.contains { isSplit($0) }
    case .same(let next): return isSplit(next)
    default: return false
    }
  }
}
