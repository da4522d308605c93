import SeamstressOpenAPI

/// A branch of a union with what is asked about it several times.
struct UnionBranch {
  let schema: Schema
  /// What stands at the end of its references.
  let end: Schema
  let shape: Shape
  /// Its members, those of all its branches where it is a union itself.
  let object: ObjectShape

  init(_ schema: Schema, _ shapes: ShapeReader) {
    self.schema = schema
    (end, shape, _) = shapes.destination(of: schema)
    object = shapes.members(of: end)
  }

  var kind: Shape.Kind { shape.kind }

  /// What is referred to, else the schema itself.
  var target: Schema { schema.referenced ?? schema }
}
