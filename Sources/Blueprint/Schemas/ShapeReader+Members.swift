import SeamstressOpenAPI

extension ShapeReader {
  /// The members of a schema that is an object, however it is made.
  func members(of schema: Schema) -> ObjectShape {
    let (end, shape, _) = destination(of: schema)
    switch shape.kind {
    case .object(let object): return object
    case .union(let branches, _): return members(of: branches, number(of: end))
    default:
      let object = ObjectShape()
      object.require(end.required, spellings)
      return object
    }
  }

  /// Those of a union, by its number: found once, since unions in unions join them all again.
  private func members(of branches: [Schema], _ number: Int) -> ObjectShape {
    if let known = joined[number] { return known }
    let object = ObjectShape()
    // A union may be among its own branches, or among theirs.
    guard joining.insert(number).inserted else {
      loops += 1
      return object
    }
    defer { joining.remove(number) }
    let before = loops
    object.mergeLoosely(branches.map(members))
    // What is cut short, here or by a schema that is being read, is whole for who asks elsewhere.
    if loops == before, reading == 0 { joined[number] = object }
    return object
  }
}
