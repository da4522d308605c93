internal import SeamstressJSON
internal import SeamstressRuntime

/// One operation of the API, as a row of the table describes it.
struct Command: Sendable {
  enum Body: String { case none, members, json, form, multipart, text, bytes }

  enum Result: Hashable {
    case void
    /// The member of the response that is the result; nil: all of it.
    case value(at: String?)
    case text, bytes
    /// One JSON value after the other.
    case events, lines
  }

  /// Parameters of which exactly one group is given.
  struct Alternative: Hashable {
    var required: [String]
    var excluded: [String]
  }

  struct Constant {
    var name: String
    var place: Parameter.Place
    var value: JSON
  }

  var words: [String]
  var method: String
  var path: String
  var id: String
  var summary: String?
  var documentation: String?
  var deprecation: String?
  var unavailable: String?
  /// nil: whatever the caller has.
  var security: [[String]]?
  var server: String?
  var accept: String?
  var body: Body
  var mediaType: String?
  var parameters: [Parameter]
  var constants: [Constant]
  var alternatives: [Alternative]
  var result: Result
  var pages: JSON?
  /// The result tells how far the server is.
  var isPolled: Bool

  init(words: [String], _ json: JSON) {
    self.words = words
    method = json["method"]?.string ?? "GET"
    path = json["path"]?.string ?? "/"
    id = json["id"]?.string ?? words.joined(separator: " ")
    summary = json["summary"]?.string
    documentation = json["doc"]?.string
    deprecation = json["deprecated"]?.string
    unavailable = json["unavailable"]?.string
    security = json["security"]?.array?.map(\.strings)
    server = json["server"]?.string
    accept = json["accept"]?.string
    body = json["body"]?.string.flatMap(Body.init) ?? .none
    mediaType = json["media"]?.string
    parameters = (json["parameters"]?.array ?? []).map(Parameter.init)
    constants = (json["constants"]?.array ?? []).map(Constant.init)
    alternatives = (json["alternatives"]?.array ?? []).map { alternative in
      Alternative(
        required: alternative["required"]?.strings ?? [],
        excluded: alternative["excluded"]?.strings ?? [])
    }
    result = Result(json)
    pages = json["pages"]
    isPolled = json["polled"]?.bool ?? false
  }

  /// `assign` of `seam acs credentials assign`, as it is typed.
  func line(of tool: String) -> String { ([tool] + words).joined(separator: " ") }
}

extension Command.Result {
  fileprivate init(_ json: JSON) {
    switch json["result"]?.string {
    case "value": self = .value(at: json["at"]?.string)
    case "text": self = .text
    case "bytes": self = .bytes
    case "events": self = .events
    case "lines": self = .lines
    default: self = .void
    }
  }
}

extension Command.Constant {
  fileprivate init(_ json: JSON) {
    name = json["name"]?.string ?? ""
    place = json["in"]?.string.flatMap(Parameter.Place.init) ?? .member
    value = json["value"] ?? .null
  }
}

extension JSON {
  /// The texts of an array of texts.
  var strings: [String] { (array ?? []).compactMap(\.string) }
}
