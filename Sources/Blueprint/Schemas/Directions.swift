import SeamstressOpenAPI

/// Finds the schemas whose values look different on the way in and on the way out, because a
/// member somewhere in them is `readOnly` or `writeOnly`; those become two types.
///
/// Schemas refer to each other in circles. One is decided as soon as a member of that kind is found
/// below it, or when everything below it is known to have none; where it is in a circle, with all of
/// the circle at once (Tarjan, «Depth-first search and linear graph algorithms», 1972).
final class Directions {
  private enum Answer {
    case unknown, no, yes
    /// Still to be decided: the place among the undecided.
    case open(Int)
  }

  private let shapes: ShapeReader
  /// The answers so far, by number of the schema.
  @exclusivity(unchecked) private var answers = SchemaColumn(Answer.unknown)
  /// Those that are being searched or that lead back to one that is, by number. From each of them
  /// a way leads to the last one that is being searched.
  @exclusivity(unchecked) private var undecided: [Int] = []

  private static let one: [Usage] = [.response]
  private static let both: [Usage] = [.response, .request]

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// The directions for which a component gets a type: one for both where they do not differ.
  func needed(_ schema: Schema) -> [Usage] { needed(isSplit: isSplit(schema)) }

  func needed(isSplit: Bool) -> [Usage] { isSplit ? Self.both : Self.one }

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
    case .unknown, .open: return search(schema, number) == nil
    }
  }

  /// Nil where the values look different, else the first undecided schema that this one leads to.
  private func search(_ schema: Schema, _ number: Int) -> Int? {
    let place = undecided.count
    let shape = shapes.shape(of: schema, number)
    guard shape.kind.hasParts else {
      answers[number] = .no
      return place
    }
    undecided.append(number)
    answers[number] = .open(place)
    guard let first = lowest(below: shape, place) else { return nil }
    if first == place { decide(.no, from: place) }
    return first
  }

  /// The same of what a schema is made of.
  private func lowest(below shape: Shape, _ place: Int) -> Int? {
    switch shape.kind {
    case .object(let object):
      var lowest = place
      // By position: a member in a variable would be copied.
      let members = object.members
      for index in members.indices {
        let schema = members[index].schema
        if isReadOnly(schema) || isWriteOnly(schema) { return splitAll() }
        let number = shapes.number(of: schema, members[index].number)
        guard let found = reached(schema, number, lowest) else { return nil }
        lowest = found
      }
      guard case .some(.some(let additional)) = object.additional else { return lowest }
      return reached(additional, lowest)
    case .union(let branches, _):
      var lowest = place
      for branch in branches {
        guard let found = reached(branch, lowest) else { return nil }
        lowest = found
      }
      return lowest
    case .array(let next?), .map(let next?), .same(let next): return reached(next, place)
    default: return place
    }
  }

  /// The first of the undecided that a schema leads to or that was found before.
  private func reached(_ schema: Schema, _ lowest: Int) -> Int? {
    reached(schema, shapes.number(of: schema), lowest)
  }

  private func reached(_ schema: Schema, _ number: Int, _ lowest: Int) -> Int? {
    switch answers[number] {
    case .no: return lowest
    case .yes: return splitAll()
    case .open(let place): return min(lowest, place)
    case .unknown: return search(schema, number).map { min(lowest, $0) }
    }
  }

  private func splitAll() -> Int? {
    decide(.yes, from: 0)
    return nil
  }

  private func decide(_ answer: Answer, from place: Int) {
    while undecided.count > place { answers[undecided.removeLast()] = answer }
  }
}

extension Shape.Kind {
  /// Whether it is made of other schemas.
  fileprivate var hasParts: Bool {
    switch self {
    case .object, .union, .array(.some), .map(.some), .same: true
    default: false
    }
  }
}
