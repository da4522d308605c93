import SeamstressDocuments
import SeamstressOpenAPI

/// What values of a schema look like, with references followed, `allOf` merged, `null` taken out of
/// unions and types, and needless unions dissolved. It has no names yet.
struct Shape {
  indirect enum Kind {
    /// Any JSON value; `degraded` says why where the schema asked for something narrower.
    case any(degraded: String?)
    case boolean
    case integer(format: String?)
    case number(format: String?)
    case string(format: String?)
    case bytes
    /// Several allowed values, none of them null, all of one raw type.
    case enumeration(Enumeration.RawType, [Node])
    case array(Schema?)
    case map(Schema?)
    case object(ObjectShape)
    case union([Schema], Schema.Discriminator?)
    /// The same as another schema: a reference, or an `allOf` of one.
    case same(Schema)
  }

  var kind: Kind
  var isNullable = false
  /// The only value (other than null) that is allowed.
  var constant: Literal?
}

/// The members of an object after merging.
struct ObjectShape {
  struct Member {
    var name: String
    var key: Node
    var schema: Schema
    /// False where the name is required and nothing is said about the value.
    var isDescribed = true
  }

  var members: [Member] = []
  var required = NameSet()
  /// The schema of further members; `.some(nil)` allows any.
  var additional: Schema??
  /// Groups of members of which exactly one is given.
  var alternatives: [OperationPlan.Alternative] = []

  func member(_ name: String) -> Member? { members.first { $0.name == name } }
}

extension Shape {
  /// What is required by name and described nowhere may be anything, and is kept.
  mutating func declareRequired(of schema: Schema) {
    guard case .object(var object) = kind, object.additional == nil, !object.required.isEmpty
    else { return }
    let missing = object.required.subtracting(object.members.lazy.map(\.name)).sorted()
    guard !missing.isEmpty else { return }
    let places = schema.node["required"].map { Array($0.elements) } ?? []
    for name in missing {
      let node = places.first { $0.string == name } ?? schema.node
      object.members.append(
        .init(name: name, key: node, schema: Schema(node: node), isDescribed: false))
    }
    kind = .object(object)
  }
}
