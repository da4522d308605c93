/// What a generated name must not be, or must not be without backticks (The Swift Programming
/// Language, "Lexical Structure"; and the names that generated code itself relies on).
enum ReservedWords {
  /// Whether a name needs backticks where an identifier is declared.
  static func isKeyword(_ name: String) -> Bool {
    keywordFilter.mayBeWord(name) && keywords.contains(name)
  }

  /// Whether it needs them where it names a parameter.
  static func needsTicks(asLabel name: String) -> Bool {
    labelFilter.mayBeWord(name) && neverBareAsLabel.contains(name)
  }

  /// Whether it needs them where it names an argument of a call. Others there are a warning.
  static func needsTicks(asArgument name: String) -> Bool { name == "inout" }

  /// Whether it needs them after a dot.
  static func needsTicks(asMember name: String) -> Bool {
    memberFilter.mayBeWord(name) && neverBareAsMember.contains(name)
  }

  private static let keywordFilter = WordFilter(keywords)
  private static let labelFilter = WordFilter(neverBareAsLabel)
  private static let memberFilter = WordFilter(neverBareAsMember)

  static let keywords: Set<String> = [
    "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
    "init", "inout", "internal", "let", "operator", "private", "precedencegroup",
    "protocol", "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
    "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough", "for",
    "guard", "if", "in", "repeat", "return", "throw", "switch", "where", "while", "Any", "as",
    "await", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "_", "Type",
    "Protocol",
  ]

  /// Names that mean something else after a dot, backticks or not.
  static let neverBareAsMember: Set<String> = ["init", "self", "Type", "Protocol"]

  /// Words that mean something before a parameter or in the body of its function.
  static let neverBareAsLabel: Set<String> = ["inout", "let", "var", "self", "Self"]

  /// Members that every generated type has already, or that hide something a reader relies on.
  static let members: ReservedNames = [
    "init", "self", "Self", "Type", "Protocol", "hashValue", "_",
  ]

  /// Members of every namespace of operations.
  static let groupMembers = members.union(["client", "raw", "servers", "securitySchemes"])

  /// Names that the body of a method uses itself.
  static let arguments = members.union(["options", "request", "client"])

  /// Case names that an optional, a metatype or the generated enum itself already uses; `known`,
  /// `tags` and `variants` are its tables.
  static let cases: ReservedNames = [
    "none", "some", "unknown", "known", "tags", "variants", "init", "self", "Type", "Protocol",
    "rawValue", "hashValue", "_",
  ]

  /// Types that generated code names without a module: a generated type of that name would hide
  /// them inside its scope.
  static let typesInUse: ReservedNames = [
    "Any", "Self", "Type", "Protocol", "String", "Bool", "Int", "Int32", "Int64", "UInt64",
    "Double",
    "Float", "Array", "Dictionary", "Optional", "Set", "Character", "Void", "Never", "Swift",
    "Date", "Data", "URL", "UUID", "Foundation", "JSON", "JSONReader", "JSONWriter", "JSONKeys",
    "JSONModel", "JSONError", "JSONReadable", "JSONWritable", "JSONCases", "JSONVariant",
    "Nullable", "OpenEnum", "ClosedEnum", "Boxed", "BoxedOptional", "APIClient", "APIRequest",
    "RequestMethod", "APIError", "RequestOptions", "RawResponse", "ResponseHeader",
    "ResponseHeaders", "Pages", "OperationGroup", "GeneratedClient", "Server", "SecuritySchemes",
    "SecurityRequirement", "FilePart", "EventStream", "LocalDate", "URI", "ISO8601Duration",
    "SeamstressRuntime", "SeamstressJSON",
    "Sendable", "Hashable",
    "Equatable", "Codable", "Encodable", "Decodable", "RawRepresentable", "ReadableByStatus",
    "ResponseReader",
  ]

  /// Types that a reader of a module's top level takes for the standard ones.
  static let standardTypes = typesInUse.union([
    "Error", "Result", "Task", "Identifiable", "Comparable", "Sequence", "Collection",
    "Encoder", "Decoder", "CodingKey", "Hasher", "Range", "Substring", "Unicode", "Mirror",
    "Actor", "MainActor", "Duration", "Clock", "Locale", "Notification", "Operation",
    "Process", "Bundle", "Thread", "Timer", "Measurement", "Unit", "Scanner", "Stream", "Port",
    "Host", "Pipe", "Progress", "Calendar", "TimeZone", "CharacterSet", "IndexPath",
    "Int8", "Int16", "UInt",
    "UInt8", "UInt16", "UInt32", "UInt64", "Decimal", "AnyObject", "AnyHashable", "Regex",
  ])
}
