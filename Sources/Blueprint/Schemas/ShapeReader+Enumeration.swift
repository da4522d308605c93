import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  /// The values of `const` or `enum`, null left out; nil where any value of the type is allowed.
  func allowedValues(_ schema: Schema) -> [Node]? {
    guard schema.listsValues else { return nil }
    if let constant = schema.constant { return [constant] }
    guard let values = schema.enumValues else { return nil }
    var seen: Set<Literal> = []
    // Texts are told apart by their bytes, not by Swift's equality of strings.
    var texts = TextTable()
    let type = schema.types.first { $0 != .null }
    return values.filter { node in
      guard node.kind != .null else { return false }
      guard let literal = Literal(node, as: type) else { return true }
      if case .string(let text) = literal { return texts.insert(text).isNew }
      return seen.insert(literal).inserted
    }
  }

  func enumerationShape(_ values: [Node], _ schema: Schema) -> Shape {
    guard !values.isEmpty else { return Shape(kind: .any(degraded: nil), isNullable: true) }
    if schema.constant?.kind == .null { return Shape(kind: .any(degraded: nil), isNullable: true) }
    noteTitles(of: values, schema)
    let type = schema.types.first { $0 != .null }
    let literals = values.compactMap { Literal($0, as: type) }
    guard literals.count == values.count, let first = literals.first else {
      let isNumber = values.contains { $0.kind == .integer || $0.kind == .number }
      let reason = isNumber ? "an allowed number is too large" : "arrays or objects"
      return Shape(kind: .any(degraded: isNumber ? reason : "the allowed values are \(reason)"))
    }
    guard let kind = kind(of: literals, values) else { return mixed(values, schema) }
    var shape = Shape(kind: kind)
    if literals.count == 1 { shape.constant = first }
    return shape
  }

  /// `x-enum-varnames`, which many tools write: a name for each value, in their order.
  private func noteTitles(of values: [Node], _ schema: Schema) {
    guard let all = schema.enumValues, let names = schema.node["x-enum-varnames"]?.elements,
      names.count == all.count
    else { return }
    let places = Set(values.map(\.index))
    for (value, name) in zip(all, names) where places.contains(value.index) {
      if let name = name.string, !name.isEmpty { note(title: name, of: value) }
    }
  }

  /// `enum: [auto, 1, 2, true]`: one branch for each type of value.
  private func mixed(_ values: [Node], _ schema: Schema) -> Shape {
    let kinds: [(type: Schema.SimpleType, isOf: (Node.Kind) -> Bool)] = [
      (.string, { $0 == .string }), (.number, { $0 == .integer || $0 == .number }),
      (.boolean, { $0 == .boolean }),
    ]
    let branches = kinds.compactMap { kind -> Schema? in
      let own = values.filter { kind.isOf($0.kind) }
      guard !own.isEmpty else { return nil }
      let branch = Schema(node: schema.node)
      branch.types = [
        kind.type == .number && own.allSatisfy { $0.kind == .integer } ? .integer : kind.type
      ]
      branch.enumValues = own
      return branch
    }
    return unionShape(branches, discriminator: nil)
  }

  /// Nil where they are of several types.
  private func kind(of literals: [Literal], _ values: [Node]) -> Shape.Kind? {
    if literals.allSatisfy(\.isString) { return .enumeration(.string, values) }
    if literals.allSatisfy(\.isInteger) { return .enumeration(.integer, values) }
    if literals.allSatisfy(\.isNumeric) { return .enumeration(.number, values) }
    if literals.allSatisfy(\.isBoolean) { return .boolean }
    return nil
  }
}

extension Literal {
  /// The value of a scalar; in a string enumeration the text as written, so that an unquoted `no`
  /// or `1.0` stays what its author meant.
  init?(_ node: Node, as type: Schema.SimpleType?) {
    if type == .string, node.kind != .array, node.kind != .object, node.kind != .null {
      self = .string(node.text)
      return
    }
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer:
      if let value = node.integer { self = .integer(value) } else { return nil }
    case .number:
      guard let value = node.number, value.isFinite else { return nil }
      if type == .integer, let whole = Int(exactly: value) {
        self = .integer(whole)
      } else {
        self = .number(value)
      }
    case .string: self = .string(node.text)
    case .array, .object: return nil
    }
  }

  var isString: Bool { if case .string = self { true } else { false } }
  var isInteger: Bool { if case .integer = self { true } else { false } }
  var isBoolean: Bool { if case .boolean = self { true } else { false } }
  var isNumeric: Bool {
    if case .number = self { true } else { isInteger }
  }
}
