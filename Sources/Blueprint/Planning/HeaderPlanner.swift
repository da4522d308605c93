import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Gathers the headers of all responses that are kept: a name is one header wherever it comes
/// with, since names of headers mean the same everywhere.
struct HeaderPlanner {
  private(set) var headers: [Blueprint.ResponseHeader] = []
  private var names = NameScope(reserved: ReservedWords.members)
  private var positions: [String: Int] = [:]
  private var met: Set<Node> = []

  mutating func add(_ header: Response.Header, _ types: TypePlanner) {
    guard !types.shapes.isHidden(header), met.insert(header.node).inserted else { return }
    let type = type(of: header, types)
    guard let position = positions[header.name.lowercased()] else {
      positions[header.name.lowercased()] = headers.count
      return headers.append(planned(header, type, types))
    }
    if headers[position].type != type {
      types.leaveAsText(header, "this header has another type in another response")
      headers[position].type = .string
    }
    if headers[position].documentation == nil {
      headers[position].documentation = header.description
    }
  }

  private mutating func planned(
    _ header: Response.Header, _ type: TypeReference, _ types: TypePlanner
  ) -> Blueprint.ResponseHeader {
    Blueprint.ResponseHeader(
      name: names.claim(types.naming.memberNames(header.name), suffix: "Value"),
      wireName: header.name, type: type,
      documentation: header.description ?? header.schema.flatMap(types.documentation),
      deprecation: types.deprecation(isDeprecated: header.isDeprecated, header),
      node: header.node)
  }

  /// Objects in the style of headers are left as text; as JSON they are read.
  private func type(of header: Response.Header, _ types: TypePlanner) -> TypeReference {
    guard let schema = header.schema else { return .string }
    let isJSON = header.node["content"] != nil
    let (_, shape) = types.shapes.destination(of: schema)
    guard isJSON || shape.kind.isSimple(types.shapes) else {
      if !shape.kind.isAny {
        types.leaveAsText(header, "objects in a header are not taken apart")
      }
      return .string
    }
    let words = Words(header.name).list + ["header"]
    let site = TypePlanner.Site(scope: .module, words: words, direction: .response)
    let planned = types.type(of: schema, at: site)
    return planned.type == .json && !isJSON ? .string : planned.type
  }
}

extension Shape.Kind {
  /// A scalar, or a list of scalars.
  fileprivate func isSimple(_ shapes: ShapeReader) -> Bool {
    switch self {
    case .boolean, .integer, .number, .string, .enumeration: true
    case .array(let items?):
      switch shapes.destination(of: items).shape.kind {
      case .boolean, .integer, .number, .string, .enumeration: true
      default: false
      }
    default: false
    }
  }
}

extension TypePlanner {
  fileprivate func leaveAsText(_ header: Response.Header, _ reason: String) {
    coverage.record(.part, .degraded, header.node, reason: reason)
    bag.note(.degraded(reason), at: header)
  }
}

extension Diagnostic.Message {
  fileprivate static func degraded(_ reason: String) -> Self {
    .init("degraded", reason, effect: "it is read as text")
  }
}
