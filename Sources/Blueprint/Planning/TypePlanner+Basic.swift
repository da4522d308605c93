import SeamstressOpenAPI

extension TypePlanner {
  /// The Swift type of a shape that needs no declaration.
  func basicType(_ kind: Shape.Kind, format: String?) -> TypeReference {
    switch kind {
    case .boolean: .boolean
    case .integer(let format): integer(format)
    case .number(let format): number(format)
    case .string(let format): string(format)
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
    default: return .integer
    }
  }

  private func number(_ format: String?) -> TypeReference {
    override(format) ?? .double
  }

  private func string(_ format: String?) -> TypeReference {
    if let type = override(format) { return type }
    switch format {
    case "date-time": return .date
    case "byte": return .data
    default: return .string
    }
  }

  private func override(_ format: String?) -> TypeReference? {
    guard let format, let name = configuration.formats[format] else { return nil }
    switch name {
    case "Date": return .date
    case "LocalDate": return .localDate
    case "String": return .string
    case "UUID": return .uuid
    case "URL": return .url
    case "Data": return .data
    case "Int": return .integer
    case "Int32": return .int32
    case "Int64": return .int64
    case "Double": return .double
    case "Float": return .float
    default: return nil
    }
  }
}
