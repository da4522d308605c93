package import SeamstressBlueprint

/// How the types of a blueprint are written in Swift.
package struct TypeSpelling {
  private var paths: [TypeID: [SwiftName]]
  /// The type in which the names stand: what is declared in it needs no prefix there.
  private var scope: [SwiftName] = []

  package init(_ blueprint: Blueprint) {
    var paths: [TypeID: [SwiftName]] = [:]
    func add(_ declarations: [TypeDeclaration], below prefix: [SwiftName]) {
      for declaration in declarations {
        paths[declaration.id] = prefix + declaration.path
        add(declaration.nested, below: prefix)
      }
    }
    add(blueprint.types, below: [])
    for group in blueprint.root.flattened {
      add(group.types, below: [blueprint.client] + group.typePath)
    }
    self.paths = paths
  }

  /// The spelling inside a type.
  func inside(_ scope: [SwiftName]) -> TypeSpelling {
    var spelling = self
    spelling.scope = scope
    return spelling
  }

  private func name(_ id: TypeID) -> SwiftSource {
    guard let path = paths[id] else { return "JSON" }
    let isInside = !scope.isEmpty && path.count > scope.count && path.starts(with: scope)
    return .path(isInside ? Array(path.dropFirst(scope.count)) : path)
  }

  package func source(_ type: TypeReference) -> SwiftSource {
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
    case .json: "JSON"
    case .file: "FilePart"
    case .array(let element): "[\(source(element))]"
    case .dictionary(let value): "[String: \(source(value))]"
    case .optional(let wrapped): "\(source(wrapped))?"
    case .named(let id): name(id)
    }
  }

  package func source(_ literal: Literal) -> SwiftSource {
    switch literal {
    case .string(let text): .literal(text)
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): .literal(number)
    case .null: "nil"
    case .list(let items): "[\(.joined(items.map { source($0) }, by: ", "))]"
    }
  }

  func source(_ value: DefaultValue) -> SwiftSource {
    switch value {
    case .literal(let literal): source(literal)
    case .uuid(let bytes): "UUID(uuid: (\(.joined(bytes.map { "\(Int($0))" }, by: ", "))))"
    case .member(let name): ".\(.member(name))"
    }
  }
}

extension TypeReference {
  /// Whether Foundation declares the type or a part of it.
  var needsFoundation: Bool {
    switch self {
    case .date, .data, .url, .uuid: true
    case .array(let type), .dictionary(let type), .optional(let type): type.needsFoundation
    default: false
    }
  }

  /// Whether the codec declares the type or a part of it.
  var needsCodec: Bool {
    switch self {
    case .json, .localDate, .uri, .duration: true
    case .array(let type), .dictionary(let type), .optional(let type): type.needsCodec
    default: false
    }
  }
}
