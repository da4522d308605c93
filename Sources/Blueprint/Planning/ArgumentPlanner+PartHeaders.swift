import SeamstressDocuments
import SeamstressOpenAPI

extension ArgumentPlanner {
  /// A file brings the headers of its part with it; those of other parts are arguments beside them
  /// (OpenAPI §4.8.15).
  mutating func addPartHeaders(_ encodings: [MediaType.Encoding]) {
    for encoding in encodings where !encoding.headers.isEmpty {
      let name = encoding.property
      let part = inputs.arguments.first { $0.place == .member && $0.wireName == name }
      if part?.type == .file || part?.type == .array(.file) { continue }
      let isConstant = inputs.constants.contains { $0.place == .member && $0.wireName == name }
      guard part != nil || isConstant else { continue }
      for header in encoding.headers where !types.shapes.isHidden(header) {
        add(header, of: name, isThere: isConstant || part?.isRequired == true)
      }
    }
  }

  /// A header is needed only where its part is.
  private mutating func add(_ header: Response.Header, of part: String, isThere: Bool) {
    let spelling = types.spellings[header.name]
    let planned =
      header.schema.map { type(of: $0, for: spelling) } ?? TypePlanner.Planned(type: .string)
    let words = types.spellings[part].words + spelling.words
    let assumed = header.schema.flatMap(types.defaultValue)
    let applied =
      header.isRequired && isThere && planned.type == .string
      ? planned.constant.map(DefaultValue.literal)
      : types.applied(assumed, to: TypePlanner.Planned(type: planned.type))
    inputs.arguments.append(
      Argument(
        label: names.claim([naming.memberName(words: words)], suffix: "Value"),
        wireName: header.name, type: planned.type,
        isRequired: header.isRequired && isThere && applied == nil, isNullable: false,
        place: .partHeader, style: style(of: header), part: part, defaultValue: assumed,
        appliedDefault: applied,
        documentation: header.description ?? header.schema.flatMap(types.documentation),
        deprecation: types.deprecation(isDeprecated: header.isDeprecated, at: header.node),
        node: header.node))
  }

  private func style(of header: Response.Header) -> ParameterStyle? {
    if header.node["content"] != nil {
      return ParameterStyle(name: .json, explode: false, allowReserved: false)
    }
    return header.explode
      ? ParameterStyle(name: .simple, explode: true, allowReserved: false) : nil
  }
}
