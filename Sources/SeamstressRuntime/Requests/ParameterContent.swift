internal import SeamstressJSON

/// The value of a parameter, with its parts already text.
indirect enum ParameterContent: Sendable {
  case null
  case scalar(String)
  case array([ParameterContent])
  case object([(name: String, value: ParameterContent)])

  init(_ value: some JSONWritable) throws(JSONError) {
    self.init(try JSON(encoding: value))
  }

  init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .scalar(value ? "true" : "false")
    case .number(let value): self = .scalar(value.text)
    case .string(let value): self = .scalar(value)
    case .array(let items): self = .array(items.map(ParameterContent.init))
    case .object(let members):
      self = .object(members.map { (name: $0.name, value: ParameterContent($0.value)) })
    }
  }

  /// The text of one part of an array or object. A part that is itself an array or object has no
  /// form in OpenAPI's styles; it is written as JSON.
  var part: String {
    switch self {
    case .null: ""
    case .scalar(let text): text
    case .array(let items): "[\(items.map(\.jsonText).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\"\($0.name)\":\($0.value.jsonText)" }.joined(separator: ","))}"
    }
  }

  private var jsonText: String {
    if case .scalar(let text) = self { return "\"\(text)\"" }
    if case .null = self { return "null" }
    return part
  }
}
