internal import SeamstressDiagnostics

/// What was probably meant by a type that JSON Schema does not have.
///
///     TypeRepair("int")        // integer
///     TypeRepair("datetime")   // string, format date-time
///     TypeRepair("any")        // no type: any value
struct TypeRepair {
  var type: Schema.SimpleType?
  var format: String?

  private init(_ type: Schema.SimpleType?, _ format: String? = nil) {
    self.type = type
    self.format = format
  }

  init?(_ text: String) {
    let name = text.lowercased()
    if let type = Schema.SimpleType(rawValue: name) {
      self.init(type)
    } else if let repair = Self.known[name] {
      self = repair
    } else if let near = NearMiss.best(for: name, among: Self.types) {
      self.init(Schema.SimpleType(rawValue: near))
    } else {
      return nil
    }
  }

  private static let types = ["string", "number", "integer", "boolean", "array", "object"]

  private static let known: [String: TypeRepair] = [
    "int": .init(.integer), "int32": .init(.integer, "int32"), "long": .init(.integer, "int64"),
    "int64": .init(.integer, "int64"), "short": .init(.integer), "float": .init(.number, "float"),
    "double": .init(.number, "double"), "decimal": .init(.number), "bool": .init(.boolean),
    "str": .init(.string), "text": .init(.string), "char": .init(.string),
    "date": .init(.string, "date"), "datetime": .init(.string, "date-time"),
    "date-time": .init(.string, "date-time"), "timestamp": .init(.string, "date-time"),
    "uuid": .init(.string, "uuid"), "uri": .init(.string, "uri"), "url": .init(.string, "uri"),
    "email": .init(.string, "email"), "enum": .init(.string), "byte": .init(.string, "byte"),
    "binary": .init(.string, "binary"), "file": .init(.string, "binary"),
    "list": .init(.array), "set": .init(.array), "map": .init(.object), "dict": .init(.object),
    "dictionary": .init(.object), "hash": .init(.object), "struct": .init(.object),
    "any": .init(nil), "mixed": .init(nil), "none": .init(.null), "nil": .init(.null),
  ]
}
