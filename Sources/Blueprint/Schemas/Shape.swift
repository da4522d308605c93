import SeamstressDocuments
import SeamstressOpenAPI

/// What values of a schema look like, with references followed, `allOf` merged, `null` taken out of
/// unions and types, and needless unions dissolved. It has no names yet.
///
/// A class: a shape is asked for many times as often as it is made.
final class Shape {
  enum Kind {
    /// Any JSON value; `degraded` says why where the schema asked for something narrower.
    case any(degraded: String?)
    case boolean
    case integer(format: String?)
    case number(format: String?)
    case string(format: String?)
    case bytes
    /// Several allowed values, none of them null, all of one raw type.
    case enumeration(Enumeration.RawType, [AllowedValue])
    case array(Schema?)
    case map(Schema?)
    case object(ObjectShape)
    indirect case union([Schema], Schema.Discriminator?)
    /// The same as another schema: a reference, or an `allOf` of one.
    case same(Schema)
  }

  let kind: Kind
  let isNullable: Bool
  /// The only value (other than null) that is allowed.
  let constant: Literal?

  init(kind: Kind, isNullable: Bool = false, constant: Literal? = nil) {
    self.kind = kind
    self.isNullable = isNullable
    self.constant = constant
  }

  /// The same shape where null is allowed or not.
  func nullable(_ isNullable: Bool) -> Shape {
    if isNullable == self.isNullable { return self }
    return Shape(kind: kind, isNullable: isNullable, constant: constant)
  }
}

/// What most schemas are, once for all of them.
struct PlainShapes {
  let any = Shape(kind: .any(degraded: nil))
  let anyOrNull = Shape(kind: .any(degraded: nil), isNullable: true)
  let boolean = Shape(kind: .boolean)
  let integer = Shape(kind: .integer(format: nil))
  let string = Shape(kind: .string(format: nil))
  /// Of a schema that is being read.
  let open = Shape(kind: .any(degraded: "the schema is made of itself"))
  let endless = Shape(kind: .any(degraded: "the schema refers to itself"))
  let exclusive = Shape(kind: .any(degraded: "the parts of 'allOf' exclude each other"))
}

/// A value of `enum` or `const`, read once.
struct AllowedValue {
  let node: Node
  let literal: Literal

  /// The value as one of a raw type: in an enumeration of numbers a whole one is a number as well.
  func literal(of type: Enumeration.RawType) -> Literal? {
    type == .string ? literal : Literal(node, as: type == .integer ? .integer : .number)
  }
}
