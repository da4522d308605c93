import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  /// The shape of a schema with `const` or `enum`; nil where any value of the type is allowed.
  func enumerationShape(_ schema: Schema) -> Shape? {
    guard schema.listsValues else { return nil }
    let nodes: [Node]
    if let constant = schema.constant {
      if constant.kind == .null { return plain.anyOrNull }
      nodes = [constant]
    } else if let values = schema.enumValues {
      nodes = values
    } else {
      return nil
    }
    let values = AllowedValues(nodes, as: schema.types.first { $0 != .null })
    guard !values.isEmpty else { return plain.anyOrNull }
    noteTitles(of: values, schema)
    if !values.unfit.isEmpty { return values.degraded }
    guard let type = values.rawType else {
      if values.known.allSatisfy(\.literal.isBoolean) { return booleans(values.known) }
      return mixed(values.nodes, schema)
    }
    return Shape(
      kind: .enumeration(type, values.known),
      constant: values.known.count == 1 ? values.known.first?.literal : nil)
  }

  private func booleans(_ values: [AllowedValue]) -> Shape {
    guard values.count == 1, let first = values.first else { return plain.boolean }
    return Shape(kind: .boolean, constant: first.literal)
  }

  /// `x-enum-varnames`, which many tools write: a name for each value, in their order.
  private func noteTitles(of values: AllowedValues, _ schema: Schema) {
    guard let all = schema.enumValues, let names = schema.node["x-enum-varnames"]?.elements,
      names.count == all.count
    else { return }
    let places = Set(values.nodes.map(\.index))
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
}

/// The values of an `enum`, null left out, each once.
private struct AllowedValues {
  private(set) var known: [AllowedValue] = []
  /// Those that are no scalars, or out of bounds.
  private(set) var unfit: [Node] = []

  /// - Parameter type: What the schema says that they are.
  init(_ all: [Node], as type: Schema.SimpleType?) {
    known.reserveCapacity(all.count)
    var values = LiteralSet()
    for node in all where node.kind != .null {
      guard let literal = Literal(node, as: type) else {
        unfit.append(node)
        continue
      }
      let isNew = all.count == 1 || values.insert(literal)
      if isNew { known.append(AllowedValue(node: node, literal: literal)) }
    }
  }

  var isEmpty: Bool { known.isEmpty && unfit.isEmpty }

  var nodes: [Node] { known.map(\.node) + unfit }

  /// Nil where they are of several types, or true and false.
  var rawType: Enumeration.RawType? {
    if known.allSatisfy(\.literal.isString) { return .string }
    if known.allSatisfy(\.literal.isInteger) { return .integer }
    if known.allSatisfy(\.literal.isNumeric) { return .number }
    return nil
  }

  /// What is made of values of which some are unfit.
  var degraded: Shape {
    let isNumber = nodes.contains { $0.kind == .integer || $0.kind == .number }
    return Shape(
      kind: .any(
        degraded: isNumber
          ? "an allowed number is too large" : "the allowed values are arrays or objects"))
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
