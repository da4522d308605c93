/// Names the types of a blueprint as a listing shows them: as they are called in Swift.
package struct TypeNames {
  private let paths: [TypeID: String]

  package init(_ blueprint: Blueprint) {
    var paths: [TypeID: String] = [:]
    func add(_ declarations: [TypeDeclaration], below prefix: [SwiftName]) {
      for declaration in declarations {
        paths[declaration.id] = (prefix + declaration.path).map(\.bare).joined(separator: ".")
        add(declaration.nested, below: prefix)
      }
    }
    add(blueprint.types, below: [])
    for group in blueprint.root.flattened {
      add(group.types, below: [blueprint.client] + group.typePath)
    }
    self.paths = paths
  }

  package subscript(id: TypeID) -> String { paths[id] ?? "JSON" }

  package func text(_ type: TypeReference) -> String {
    switch type {
    case .array(let element): "[\(text(element))]"
    case .dictionary(let value): "[String: \(text(value))]"
    case .optional(let wrapped): "\(text(wrapped))?"
    case .named(let id): self[id]
    default: Self.basic(type)
    }
  }

  /// The type that comes with a status; nil where nothing does.
  package func text(_ content: ResponseChoice.Content) -> String? {
    switch content {
    case .none: nil
    case .text: "String"
    case .bytes: "[UInt8]"
    case .value(let type, _, let isOptional): text(type) + (isOptional ? "?" : "")
    }
  }

  /// The type of an argument as a caller sees it.
  package func text(_ argument: Argument) -> String {
    let type = text(argument.type)
    if argument.isThreeState { return "Nullable<\(type)>?" }
    let isThere = argument.isRequired || argument.appliedDefault != nil
    return isThere && !argument.isNullable ? type : "\(type)?"
  }

  package func text(_ property: Property, isSent: Bool) -> String {
    let type = text(property.type)
    if property.isThreeState(isSent: isSent) { return "Nullable<\(type)>?" }
    return property.isOptional ? "\(type)?" : type
  }

  private static func basic(_ type: TypeReference) -> String {
    switch type {
    case .string: "String"
    case .boolean: "Bool"
    case .integer: "Int"
    case .int32: "Int32"
    case .int64: "Int64"
    case .uint64: "UInt64"
    case .double: "Double"
    case .float: "Float"
    case .date: "Date"
    case .localDate: "LocalDate"
    case .data: "Data"
    case .url: "URL"
    case .uuid: "UUID"
    case .uri: "URI"
    case .duration: "ISO8601Duration"
    case .file: "FilePart"
    default: "JSON"
    }
  }
}
