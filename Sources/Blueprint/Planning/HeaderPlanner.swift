import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Gathers the headers of all responses that are kept: a name is one header wherever it comes
/// with, since names of headers mean the same everywhere.
struct HeaderPlanner {
  private(set) var headers: [Blueprint.ResponseHeader] = []
  private var names = NameScope(reserved: ReservedWords.members)
  private var positions: [String: Int] = [:]
  /// The numbers of the places that were met.
  private var met: Set<Int> = []

  mutating func add(_ header: Response.Header, _ types: TypePlanner) {
    guard !types.shapes.isHidden(header), met.insert(header.node.index).inserted else { return }
    let type = type(of: header, types)
    guard let position = positions[header.name.lowercased()] else {
      positions[header.name.lowercased()] = headers.count
      return headers.append(planned(header, type, types))
    }
    if headers[position].type != type || headers[position].explode != explodes(header, types) {
      types.leaveAsText(header, "this header has another type in another response")
      headers[position].type = .string
      headers[position].explode = false
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
      explode: type != .string && explodes(header, types),
      documentation: header.description ?? header.schema.flatMap(types.documentation),
      deprecation: types.deprecation(isDeprecated: header.isDeprecated, at: header.node),
      node: header.node)
  }

  private func explodes(_ header: Response.Header, _ types: TypePlanner) -> Bool {
    guard header.explode, let schema = header.schema else { return false }
    return types.shapes.destination(of: schema).shape.kind.hasMembers
  }

  /// What the style of headers can express is read: scalars, lists of them, objects of them. As
  /// JSON anything is.
  private func type(of header: Response.Header, _ types: TypePlanner) -> TypeReference {
    guard let schema = header.schema else { return .string }
    let isJSON = header.node["content"] != nil
    let shape = types.shapes.destination(of: schema).shape
    guard isJSON || shape.kind.isSimple(types.shapes) else {
      if !shape.kind.isAny {
        types.leaveAsText(header, "what is nested in a header is not taken apart")
      }
      return .string
    }
    let site = TypePlanner.Site(
      scope: .module, around: .text(types.spellings[header.name]), own: ["header"],
      direction: .response)
    let planned = types.type(of: schema, at: site)
    return planned.type == .json && !isJSON ? .string : planned.type
  }
}

extension Shape.Kind {
  fileprivate var hasMembers: Bool {
    switch self {
    case .object, .map: true
    default: false
    }
  }

  private var isScalar: Bool {
    switch self {
    case .boolean, .integer, .number, .string, .enumeration: true
    default: false
    }
  }

  /// A scalar, or a list or an object of scalars.
  fileprivate func isSimple(_ shapes: ShapeReader) -> Bool {
    func isScalar(_ schema: Schema) -> Bool { shapes.destination(of: schema).shape.kind.isScalar }
    switch self {
    case .array(let items?): return isScalar(items)
    case .map(let value): return value.map(isScalar) ?? true
    case .object(let object): return object.members.allSatisfy { isScalar($0.schema) }
    default: return self.isScalar
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
