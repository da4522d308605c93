internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  // Parameters are asked by position: one in a variable would be copied.

  /// A list of parameters; of two with the same name in the same place the first is kept.
  func parameters(_ member: Node.Member) -> [Parameter] {
    var found: [Parameter] = []
    let nodes = list(member, of: [.object], or: "parameters")
    found.reserveCapacity(nodes.count)
    for node in nodes {
      guard let parameter = parameter(node, named: "an element of 'parameters'") else { continue }
      if isReserved(parameter) {
        bag.warning(.reserved(parameter.name), at: parameter.node["name"] ?? node)
        omit(.parameter, node, "OpenAPI reserves the name")
      } else if let first = found.indices.first(where: { found[$0].isSame(parameter) }) {
        let place = related(found[first].node, "the first is here")
        bag.warning(.duplicate(parameter), at: node, related: place)
        omit(.parameter, node, "another one has the same name")
      } else {
        found.append(parameter)
      }
    }
    return found
  }

  /// Names that are set by media types and security schemes (OpenAPI §4.8.12.2).
  private func isReserved(_ parameter: Parameter) -> Bool {
    let names = ["accept", "content-type", "authorization"]
    return parameter.location == .header && names.contains(parameter.name.lowercased())
  }

  func related(_ place: any Located, _ label: String) -> [Diagnostic.Related] {
    place.span.map { [.init($0, label)] } ?? []
  }

  func parameter(_ node: Node, named name: @autoclosure () -> String) -> Parameter? {
    if let known = parameters[node] { return known.map { inventory.parameters[$0] } }
    guard let (target, note) = target(node, named: name(), .parameter),
      let place = place(of: target)
    else {
      parameters[node] = .some(nil)
      return nil
    }
    guard let note else { return inventory.parameters[place] }
    var parameter = inventory.parameters[place]
    parameter.description = note
    return parameter
  }

  /// Where the parameter of a node is in the inventory, read now if it is new.
  private func place(of node: Node) -> Int? {
    if let known = parameters[node] { return known }
    guard let parameter = readParameter(node) else {
      parameters[node] = .some(nil)
      return nil
    }
    inventory.parameters.append(parameter)
    parameters[node] = .some(inventory.parameters.count - 1)
    return inventory.parameters.count - 1
  }

  private func readParameter(_ node: Node) -> Parameter? {
    var fields = ParameterFields()
    walk(node, ParameterField.self) { read($0, $1, into: &fields) }
    guard let name = fields.name else { return incomplete("name", node, fields.hasName) }
    guard let text = fields.location else { return incomplete("in", node, fields.place != nil) }
    guard let location = location(text, fields.place ?? node) else {
      omit(.parameter, node, "its place is not known")
      return nil
    }
    let style = style(fields, location, node)
    checkValue(node)
    if fields.schema == nil, fields.content.isEmpty { fields.schema = stringSchema(node) }
    return Parameter(
      node: node, name: name, location: location, description: fields.description,
      isRequired: isRequired(fields, location, node), isDeprecated: fields.isDeprecated,
      style: style, explode: fields.explode ?? (style == "form" || style == "cookie"),
      allowReserved: fields.allowReserved, schema: fields.schema,
      content: fields.schema == nil ? fields.content.first : nil)
  }

  private func read(
    _ field: ParameterField, _ member: Node.Member, into fields: inout ParameterFields
  ) {
    switch field {
    case .name:
      fields.hasName = true
      fields.name = text(member)
    case .in: (fields.location, fields.place) = (text(member), member.value)
    case .description: fields.description = text(member)
    case .required: fields.isRequired = flag(member)
    case .deprecated: fields.isDeprecated = flag(member) ?? false
    case .style: (fields.style, fields.stylePlace) = (text(member), member.value)
    case .explode: fields.explode = flag(member)
    case .allowReserved: fields.allowReserved = flag(member) ?? false
    case .schema: fields.schema = schema(at: member.value)
    case .content: fields.content = content(member)
    case .examples: checkTargets(member, .example)
    case .example, .allowEmptyValue, .reference: break
    }
  }

  private func incomplete(_ field: String, _ node: Node, _ isPresent: Bool) -> Parameter? {
    if !isPresent {
      bag.warning(
        .missingField(field, of: "a parameter", effect: "the parameter is left out"), at: node)
    }
    omit(.parameter, node, "it has no '\(field)'")
    return nil
  }

  private func location(_ text: String, _ place: Node) -> Parameter.Location? {
    if let location = Parameter.Location(rawValue: text) {
      if location == .querystring, version < .v3_2 {
        bag.warning(.newerField("querystring", since: .v3_2), at: place)
      }
      return location
    }
    let repaired = Parameter.Location(rawValue: text.lowercased())
    bag.warning(.location(text, repaired: repaired), at: place)
    return repaired
  }

  private func isRequired(
    _ fields: ParameterFields, _ location: Parameter.Location, _ node: Node
  ) -> Bool {
    guard location == .path, fields.isRequired != true else { return fields.isRequired ?? false }
    bag.warning(.optionalPathParameter(fields.name ?? ""), at: node["required"] ?? node)
    return true
  }

  /// The style as written, if the location allows it (OpenAPI §4.8.12.3).
  private func style(
    _ fields: ParameterFields, _ location: Parameter.Location, _ node: Node
  ) -> String {
    let usual = location == .path || location == .header ? "simple" : "form"
    guard let style = fields.style else { return usual }
    let styles = Self.styles[location] ?? []
    if fields.schema == nil, !fields.content.isEmpty {
      bag.warning(.styleBesideContent, at: fields.stylePlace ?? node)
      return usual
    }
    if styles.contains(style) { return style }
    if style == "cookie", location == .cookie, version >= .v3_2 { return style }
    bag.warning(.style(style, location, usual, among: styles), at: fields.stylePlace ?? node)
    return usual
  }

  private static let styles: [Parameter.Location: [String]] = [
    .path: ["simple", "label", "matrix"],
    .query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    .header: ["simple"],
    .cookie: ["form"],
    .querystring: ["form"],
  ]
}

fileprivate struct ParameterFields {
  var name: String?
  var hasName = false
  var location: String?
  var place: Node?
  var description: String?
  var isRequired: Bool?
  var isDeprecated = false
  var style: String?
  var stylePlace: Node?
  var explode: Bool?
  var allowReserved = false
  var schema: Schema?
  var content: [MediaType] = []
}

enum ParameterField: String, FieldName {
  case name, `in`, description, required, deprecated, style, explode, allowReserved, schema
  case content, example, examples, allowEmptyValue
  case reference = "$ref"

  static let owner = "a parameter"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ parameter: Parameter) -> Self {
    .init(
      "duplicate-parameter",
      "there is another \(parameter.location.rawValue) parameter '\(parameter.name)'",
      effect: "the second is left out")
  }

  fileprivate static func reserved(_ name: String) -> Self {
    .init(
      "reserved-header", "a parameter cannot be the header '\(name)' (OpenAPI reserves it)",
      effect: "the parameter is left out",
      help: name.lowercased() == "authorization"
        ? "declare a security scheme" : "it follows from the media types of 'content'")
  }

  fileprivate static func location(_ text: String, repaired: Parameter.Location?) -> Self {
    let help: String? =
      switch text {
      case "body": "use 'requestBody' instead; 'in: body' is Swagger 2.0"
      case "formData": "use 'requestBody' with a form media type; 'in: formData' is Swagger 2.0"
      default: "write 'path', 'query', 'header' or 'cookie'"
      }
    return .init(
      "parameter-location", "a parameter cannot be in '\(text)'",
      effect: repaired.map { "read as '\($0.rawValue)'" } ?? "the parameter is left out",
      help: help)
  }

  fileprivate static func optionalPathParameter(_ name: String) -> Self {
    .init(
      "optional-path-parameter", "the path parameter '\(name)' must have 'required: true'",
      effect: "read as required")
  }

  fileprivate static let styleBesideContent = Self(
    "style-beside-content", "'style' has no meaning beside 'content'", effect: "ignored")

  fileprivate static func style(
    _ style: String, _ location: Parameter.Location, _ usual: String, among styles: [String]
  ) -> Self {
    .init(
      "parameter-style", "a \(location.rawValue) parameter cannot have the style '\(style)'",
      effect: "read as '\(usual)'",
      help: NearMiss.best(for: style, among: styles).map { "did you mean '\($0)'?" })
  }
}
