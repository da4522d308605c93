internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressEmission
internal import SeamstressJSON

/// Where the values of a request go when it is sent by the documented method: an argument that the
/// Swift method puts into the query may be documented as a member of a body.
struct RequestParts {
  var method: String
  var target: String
  var headers: [(name: String, value: String)] = []
  var cookies: [(name: String, value: String)] = []
  var partHeaders: [(part: String, name: String, value: String)] = []
  var body: JSON?
  var hasQuery = false

  init(_ operation: OperationPlan, _ request: SampleRequest) {
    method = operation.source?.method.uppercased() ?? operation.method
    target = operation.path
    var query: [String] = []
    var members = JSONObject()
    for constant in operation.constants where constant.place == .member {
      members[constant.wireName] = JSON(constant.value)
    }
    for (name, value) in request.values {
      guard let argument = operation.arguments.first(where: { $0.wireName == name }) else {
        continue
      }
      switch argument.place {
      case .path:
        target = target.replacing("{\(name)}", with: Self.encoded(value.listText))
      case .query where argument.node.isObject: query += Self.items(argument, value)
      case .query, .member: members[name] = value
      case .header: headers.append((name, value.listText))
      case .cookie: cookies.append((name, value.listText))
      case .querystring: query += Self.whole(argument, value)
      case .partHeader:
        partHeaders.append((argument.part ?? "", argument.wireName, value.listText))
      case .body: body = value
      }
    }
    if !members.isEmpty { body = .object(members) }
    hasQuery = !query.isEmpty
    if hasQuery { target += "?" + query.joined(separator: "&") }
  }

  /// A query without a name.
  private static func whole(_ argument: Argument, _ value: JSON) -> [String] {
    if argument.style?.name == .json { return [encoded(JSONEncoding.text(value))] }
    guard let object = value.object else { return [encoded(value.listText)] }
    return object.map { "\(encoded($0.name))=\(encoded($0.value.plainText))" }
  }

  private static func items(_ argument: Argument, _ value: JSON) -> [String] {
    let name = encoded(argument.wireName)
    switch (value, argument.style?.name) {
    case (_, .json): return ["\(name)=\(encoded(JSONEncoding.text(value)))"]
    case (.object(let object), .deepObject):
      return object.map { "\(name)\(encoded("[" + $0.name + "]"))=\(encoded($0.value.plainText))" }
    case (.array(let elements), _) where argument.style?.explode ?? true:
      return elements.map { "\(name)=\(encoded($0.plainText))" }
    default: return ["\(name)=\(encoded(value.listText))"]
    }
  }

  /// RFC 3986 §2.3: only unreserved characters stand for themselves.
  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension JSON {
  /// Elements with commas between them, as OpenAPI's simple style has them.
  fileprivate var listText: String {
    array.map { $0.map(\.plainText).joined(separator: ",") } ?? plainText
  }
}

extension String {
  fileprivate func replacing(_ target: String, with replacement: String) -> String {
    split(separator: target, omittingEmptySubsequences: false).joined(separator: replacement)
  }
}
