import SeamstressDiagnostics
import SeamstressOpenAPI

extension TypePlanner {
  /// Tells of a schema with members in a media type whose syntax is not known, such as XML: such a
  /// body is one text, or bytes.
  func leaveWhole(_ choice: BodyKind.Choice) {
    guard let schema = choice.media.schema, shapes.destination(of: schema).shape.kind.isComposite
    else { return }
    let reason = "\(choice.media.name) is not taken apart"
    coverage.degrade(schema.node, reason: reason)
    bag.note(.whole(reason, isText: choice.kind == .text || choice.kind == .form), at: schema)
  }
}

extension Shape.Kind {
  /// Whether values have parts.
  var isComposite: Bool {
    switch self {
    case .object, .map, .array, .union: true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func whole(_ reason: String, isText: Bool) -> Self {
    .init("degraded", reason, effect: "it is one \(isText ? "text" : "piece of data")")
  }
}
