import SeamstressOpenAPI

extension TypePlanner {
  /// The Swift type of a shape that needs no declaration.
  func basicType(_ kind: Shape.Kind, format: String?) -> TypeReference {
    switch kind {
    case .boolean: .boolean
    case .integer(let format): integer(format)
    case .number(let format): number(format)
    case .string(nil): .string
    case .string(let format): configuration.type(ofFormat: format)
    case .bytes: .data
    case .enumeration(.string, _): .string
    case .enumeration(.integer, _): .integer
    case .enumeration(.number, _): .double
    default: .json
    }
  }

  private func integer(_ format: String?) -> TypeReference {
    if let type = override(format) { return type }
    switch format {
    case "int32": return .int32
    case "int64", "uint32", "unix-time": return .int64
    case "uint64": return .uint64
    default: return .integer
    }
  }

  private func number(_ format: String?) -> TypeReference {
    override(format) ?? .double
  }

  private func override(_ format: String?) -> TypeReference? { configuration.chosenType(format) }

  /// The type that the user chose for this place.
  func chosenType(of schema: Schema) -> TypeReference? {
    guard !configuration.types.isEmpty, let pointer = schema.pointer else { return nil }
    return configuration.types[pointer].flatMap(TypeReference.init(named:))
  }
}

extension BlueprintConfiguration {
  /// The type that the user chose for a format.
  fileprivate func chosenType(_ format: String?) -> TypeReference? {
    guard let format, !formats.isEmpty, let name = formats[format] else { return nil }
    return TypeReference(named: name)
  }

  /// The type of strings of a format.
  func type(ofFormat format: String?) -> TypeReference {
    if let type = chosenType(format) { return type }
    switch format {
    case "date-time": return .date
    case "date": return .localDate
    case "byte": return .data
    case "uuid": return .uuid
    case "uri", "url", "uri-reference", "iri", "iri-reference": return .uri
    case "duration": return .duration
    default: return .string
    }
  }
}

extension TypeReference {
  /// A type by its name in the configuration.
  fileprivate init?(named name: String) {
    switch name {
    case "Date": self = .date
    case "LocalDate": self = .localDate
    case "String": self = .string
    case "UUID": self = .uuid
    case "URL": self = .url
    case "URI": self = .uri
    case "ISO8601Duration": self = .duration
    case "Data": self = .data
    case "Int": self = .integer
    case "Int32": self = .int32
    case "Int64": self = .int64
    case "Double": self = .double
    case "Float": self = .float
    case "Bool": self = .boolean
    case "JSON": self = .json
    default: return nil
    }
  }
}
