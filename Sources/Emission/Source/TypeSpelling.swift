package import SeamstressBlueprint

/// How the types of a blueprint are written in Swift.
package struct TypeSpelling {
  /// The full names of types, by their numbers; `JSON` for what is not declared.
  private let names: [SwiftSource]
  /// The type in which the names stand: what is declared in it needs no prefix there.
  private var scope: SwiftSource = ""

  package init(_ blueprint: Blueprint) {
    var names: [SwiftSource] = []
    let unknown: SwiftSource = "JSON"
    func add(_ declarations: [TypeDeclaration], below prefix: SwiftSource) {
      for index in declarations.indices {
        let number = declarations[index].id.number
        while names.count <= number { names.append(unknown) }
        let path = declarations[index].path
        names[number] = SwiftSource { out in
          out.add(source: prefix)
          out.list(path.count, by: ".") { $1.add(path[$0]) }
        }
        add(declarations[index].nested, below: prefix)
      }
    }
    add(blueprint.types, below: "")
    for group in blueprint.root.flattened {
      add(group.types, below: "\(.path([blueprint.client] + group.typePath)).")
    }
    self.names = names
  }

  /// The spelling inside a declared type.
  func inside(_ id: TypeID) -> TypeSpelling {
    var spelling = self
    if names.indices.contains(id.number) { spelling.scope = names[id.number] }
    return spelling
  }

  /// The spelling inside a type.
  func inside(_ scope: [SwiftName]) -> TypeSpelling {
    var spelling = self
    spelling.scope = .path(scope)
    return spelling
  }

  package func source(_ type: TypeReference) -> SwiftSource {
    SwiftSource { write(type, to: &$0) }
  }

  package func source(_ literal: Literal) -> SwiftSource {
    SwiftSource { write(literal, to: &$0) }
  }

  // MARK: Types

  func write(_ type: TypeReference, to out: inout SwiftWriter) {
    switch type {
    case .string: out.add("String")
    case .boolean: out.add("Bool")
    case .integer: out.add("Int")
    case .int32: out.add("Int32")
    case .int64: out.add("Int64")
    case .uint64: out.add("UInt64")
    case .double: out.add("Double")
    case .float: out.add("Float")
    case .date: out.add("Date")
    case .localDate: out.add("LocalDate")
    case .data: out.add("Data")
    case .url: out.add("URL")
    case .uuid: out.add("UUID")
    case .uri: out.add("URI")
    case .duration: out.add("ISO8601Duration")
    case .json: out.add("JSON")
    case .file: out.add("FilePart")
    case .array(let element): write("[", element, "]", to: &out)
    case .dictionary(let value): write("[String: ", value, "]", to: &out)
    case .optional(let wrapped): write("", wrapped, "?", to: &out)
    case .named(let id): write(id, to: &out)
    }
  }

  func write(
    _ start: StaticString, _ type: TypeReference, _ end: StaticString, to out: inout SwiftWriter
  ) {
    out.add(start)
    write(type, to: &out)
    out.add(end)
  }

  private func write(_ id: TypeID, to out: inout SwiftWriter) {
    guard names.indices.contains(id.number) else { return out.add("JSON") }
    out.add(names[id.number], inside: scope)
  }

  // MARK: Values

  func write(_ literal: Literal, to out: inout SwiftWriter) {
    switch literal {
    case .string(let text): out.literal(text)
    case .boolean(let flag): out.add(flag ? "true" : "false")
    case .integer(let number): out.add(number)
    case .number(let number): out.literal(number)
    case .null: out.add("nil")
    case .list(let items): write(items, to: &out)
    }
  }

  /// `[1, 2]`
  func write(_ literals: [Literal], to out: inout SwiftWriter) {
    out.add("[")
    out.list(literals.count) { write(literals[$0], to: &$1) }
    out.add("]")
  }

  func write(_ value: DefaultValue, to out: inout SwiftWriter) {
    switch value {
    case .literal(let literal): write(literal, to: &out)
    case .uuid(let bytes):
      out.add("UUID(uuid: (")
      out.list(bytes.count) { $1.add(Int(bytes[$0])) }
      out.add("))")
    case .member(let name):
      out.add(".")
      out.member(name)
    }
  }
}
