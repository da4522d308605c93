internal import SeamstressJSON

/// A parameter of a command: what its flag takes and where its value goes.
struct Parameter: Sendable {
  enum Place: String {
    case path, query, header, cookie, querystring, member, body
    case partHeader = "part-header"
  }

  enum Kind: String {
    case string, boolean, integer, number
    /// A JSON object.
    case object
    /// Any JSON value; what is no JSON is text.
    case any
    /// A path of a file, `-` for standard input.
    case file
  }

  struct Style: Hashable {
    var name: String
    var explode: Bool
    var allowReserved: Bool
  }

  /// As the API spells it.
  var name: String
  /// As help shows it, without the dashes in front.
  var flag: String
  var place: Place
  var kind: Kind
  var format: String?
  var isList: Bool
  var isRequired: Bool
  var isNullable: Bool
  /// What an enumeration allows; empty: everything.
  var values: [JSON]
  var documentation: String?
  var deprecation: String?
  /// The properties of an object, in short.
  var shape: String?
  var style: Style?
  /// Of a part of a multipart body.
  var contentType: String?
  /// The part that a header belongs to.
  var part: String?

  init(_ json: JSON) {
    name = json["name"]?.string ?? ""
    flag = json["flag"]?.string ?? name.lowercased().replacing("_", with: "-")
    place = json["in"]?.string.flatMap(Place.init) ?? .member
    kind = json["type"]?.string.flatMap(Kind.init) ?? .string
    format = json["format"]?.string
    isList = json["list"]?.bool ?? false
    isRequired = json["required"]?.bool ?? false
    isNullable = json["nullable"]?.bool ?? false
    values = json["values"]?.array ?? []
    documentation = json["doc"]?.string
    deprecation = json["deprecated"]?.string
    shape = json["shape"]?.string
    contentType = json["contentType"]?.string
    part = json["part"]?.string
    style = json["style"].map { style in
      Style(
        name: style["name"]?.string ?? "", explode: style["explode"]?.bool ?? false,
        allowReserved: style["reserved"]?.bool ?? false)
    }
  }

  /// `<uuid>`, `<a,b>` or `<json>`: what stands for the value in help.
  var placeholder: String {
    let item =
      switch kind {
      case .string: format ?? (values.isEmpty ? "string" : "value")
      case .boolean: "boolean"
      case .integer: "integer"
      case .number: "number"
      case .object, .any: "json"
      case .file: "file"
      }
    return isList ? "<\(item),…>" : "<\(item)>"
  }
}
