public import SeamstressJSON

extension APIRequest {
  /// Adds a field to an application/x-www-form-urlencoded body; nil leaves it out.
  ///
  /// Without a style, an array repeats the field and an object is JSON text (OpenAPI 3.1.1
  /// §4.8.15.1.1, the default content types). With any of the three said, the field is written as
  /// a query parameter is, by default as `form`, exploded. A space is `%20` in both: a form parser
  /// must read it like `+`, and a parser of addresses reads nothing else.
  public mutating func form<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle? = nil, explode: Bool? = nil,
    allowReserved: Bool = false
  ) {
    guard let value else { return }
    do {
      let json = try JSON(encoding: value)
      if style == .json { return add(pairs(name, .string(json.description))) }
      guard style != nil || explode != nil || allowReserved else {
        return add(pairs(name, json))
      }
      let encoder = ParameterEncoder(
        name: name, style: style ?? .form, explode: explode ?? ((style ?? .form) == .form),
        allowReserved: allowReserved)
      add(encoder.query(ParameterContent(json)))
    } catch {
      fail("the field \"\(name)\" cannot be written: \(error)")
    }
  }

  private func pairs(_ name: String, _ json: JSON) -> [String] {
    let encoder = ParameterEncoder(name: name, style: .form, explode: true)
    switch json {
    case .object: return encoder.query(.scalar(json.description))
    case .array(let items):
      return items.flatMap { item in
        if case .array = item { return encoder.query(.scalar(item.description)) }
        return pairs(name, item)
      }
    default: return encoder.query(ParameterContent(json))
    }
  }

  private mutating func add(_ pairs: [String]) {
    var fields: [String] = []
    if case .form(let begun) = content { fields = begun }
    content = .none
    content = .form(fields + pairs)
  }
}
