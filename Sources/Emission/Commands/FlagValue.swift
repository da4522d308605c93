import SeamstressBlueprint

/// What the flag of an argument takes, seen from the type of the argument.
///
///     [ACSCredential.AccessMethod]     // a list of strings, each one of "code", "card", …
///     ACSCredential.Metadata           // an object of the shape {card_id?: string}
struct FlagValue {
  private(set) var kind = "string"
  private(set) var format: String?
  private(set) var isList = false
  private(set) var isNullable = false
  private(set) var values: [Literal] = []
  private(set) var shape: String?
  private let declarations: [TypeID: TypeDeclaration]

  init(_ type: TypeReference, _ declarations: [TypeID: TypeDeclaration]) {
    self.declarations = declarations
    read(type, isItem: false)
  }

  private mutating func read(_ type: TypeReference, isItem: Bool) {
    switch type {
    case .string: kind = "string"
    case .boolean: kind = "boolean"
    case .integer, .int32, .int64, .uint64: kind = "integer"
    case .double, .float: kind = "number"
    case .date: format = "date-time"
    case .localDate: format = "date"
    case .uuid: format = "uuid"
    case .url, .uri: format = "url"
    case .duration: format = "duration"
    case .data: format = "base64"
    case .file: kind = "file"
    case .json: kind = "any"
    case .dictionary: kind = "object"
    case .optional(let wrapped):
      isNullable = !isItem
      read(wrapped, isItem: isItem)
    // A list in a list has no form but JSON.
    case .array where isItem: kind = "any"
    case .array(let item):
      isList = true
      read(item, isItem: true)
    case .named(let id): read(declarations[id], isItem: isItem)
    }
  }

  private mutating func read(_ declaration: TypeDeclaration?, isItem: Bool) {
    switch declaration?.kind {
    case .alias(let type): read(type, isItem: isItem)
    case .enumeration(let enumeration):
      switch enumeration.rawType {
      case .string: kind = "string"
      case .integer: kind = "integer"
      case .number: kind = "number"
      }
      values = enumeration.cases.map(\.value)
    case .structure:
      kind = "object"
      shape = declaration.map { text(.named($0.id), depth: 0) }
    case .union, .responses, nil: kind = "any"
    }
  }

  // MARK: Shapes

  private static let deepest = 2
  private static let widest = 20

  /// `{name: string, tags?: [string]}`: what an object holds, in short.
  private func text(_ type: TypeReference, depth: Int) -> String {
    switch type {
    case .string: "string"
    case .boolean: "boolean"
    case .integer, .int32, .int64, .uint64: "integer"
    case .double, .float: "number"
    case .date: "date-time"
    case .localDate: "date"
    case .uuid: "uuid"
    case .url, .uri: "url"
    case .duration: "duration"
    case .data: "base64"
    case .file: "file"
    case .json: "any"
    case .array(let item): "[\(text(item, depth: depth))]"
    case .dictionary(let value): "{…: \(text(value, depth: depth))}"
    case .optional(let wrapped): "\(text(wrapped, depth: depth)) or null"
    case .named(let id): text(declarations[id], depth: depth)
    }
  }

  private func text(_ declaration: TypeDeclaration?, depth: Int) -> String {
    switch declaration?.kind {
    case .alias(let type): return depth > 8 ? "any" : text(type, depth: depth + 1)
    case .enumeration: return "string"
    case .structure(let structure) where depth < Self.deepest:
      let members = structure.properties.prefix(Self.widest).map { property in
        let mark = property.isRequired ? "" : "?"
        return "\(property.wireName)\(mark): \(text(property.type, depth: depth + 1))"
      }
      let rest = structure.properties.count > Self.widest ? ["…"] : []
      return "{\((members + rest).joined(separator: ", "))}"
    case .structure: return "{…}"
    case .union, .responses, nil: return "any"
    }
  }
}
