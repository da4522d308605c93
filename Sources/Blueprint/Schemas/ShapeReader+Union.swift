import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  /// `oneOf` and `anyOf`: null is taken out, equal branches become one, and what a single Swift
  /// type can hold is no union at all.
  func unionShape(_ branches: [Schema], discriminator: Schema.Discriminator?) -> Shape {
    var isNullable = false
    var members: [Schema] = []
    for branch in flattenedBranches(branches) {
      if isNullOnly(branch) {
        isNullable = true
        continue
      }
      let (end, shape) = destination(of: branch)
      isNullable = isNullable || shape.isNullable
      if !members.contains(where: { destination(of: $0).schema === end }) { members.append(branch) }
    }
    members = withoutFormats(members)
    guard let first = members.first else {
      return Shape(kind: .any(degraded: nil), isNullable: true)
    }
    if members.count == 1 { return Shape(kind: .same(first), isNullable: isNullable) }
    let kind = singleKind(members) ?? .union(members, discriminator)
    return Shape(kind: kind, isNullable: isNullable)
  }

  /// Where one branch takes any text, those of a format go: which of the two a text was meant for
  /// cannot be seen, and only the former writes every text as it was.
  private func withoutFormats(_ members: [Schema]) -> [Schema] {
    guard members.count > 1 else { return members }
    let texts = members.indices.filter { position in
      guard case .string = destination(of: members[position]).shape.kind else { return false }
      return true
    }
    let plain = texts.first { position in
      guard case .string(let format) = destination(of: members[position]).shape.kind else {
        return false
      }
      return configuration.type(ofFormat: format) == .string
    }
    guard let plain, texts.count > 1 else { return members }
    return members.indices.filter { $0 == plain || !texts.contains($0) }.map { members[$0] }
  }

  /// A union among the branches, written in place, is part of this one.
  private func flattenedBranches(_ branches: [Schema]) -> [Schema] {
    branches.flatMap { branch -> [Schema] in
      let nested = branch.oneOf.isEmpty ? branch.anyOf : branch.oneOf
      let isPlainUnion =
        !nested.isEmpty && branch.reference == nil && branch.allOf.isEmpty
        && !branch.hasObjectKeywords && branch.discriminator == nil
      return isPlainUnion ? flattenedBranches(nested) : [branch]
    }
  }

  func isNullOnly(_ schema: Schema) -> Bool {
    if schema.types == [.null] { return true }
    if schema.constant?.kind == .null { return true }
    if let values = schema.enumValues, !values.isEmpty {
      return values.allSatisfy { $0.kind == .null }
    }
    return false
  }

  /// The one kind that holds all members, if there is one: strings and open enumerations of
  /// strings, numbers, booleans, or anything at all.
  private func singleKind(_ members: [Schema]) -> Shape.Kind? {
    let kinds = members.map { destination(of: $0).shape.kind }
    if kinds.contains(where: \.isAny) {
      let losesType = kinds.contains { $0.isObject || $0.isUnion || $0.isEnumeration }
      return .any(degraded: losesType ? "one of the branches allows any value" : nil)
    }
    if kinds.allSatisfy(\.isBoolean) { return .boolean }
    if kinds.allSatisfy(\.isStringLike) { return strings(kinds, members) }
    if kinds.allSatisfy(\.isNumeric) { return numbers(kinds, members) }
    if kinds.allSatisfy(\.isMap), kinds.allSatisfy(\.isFreeForm) { return .map(nil) }
    return nil
  }

  private func strings(_ kinds: [Shape.Kind], _ members: [Schema]) -> Shape.Kind {
    let values = allowedValues(kinds, members)
    guard values.isEmpty else { return .enumeration(.string, values) }
    guard case .string(let format) = kinds.first, kinds.allSatisfy({ $0.isString(format) }) else {
      return .string(format: nil)
    }
    return .string(format: format)
  }

  private func numbers(_ kinds: [Shape.Kind], _ members: [Schema]) -> Shape.Kind {
    let areIntegers = kinds.allSatisfy(\.isWhole)
    guard kinds.allSatisfy(\.isEnumeration) else {
      return areIntegers ? .integer(format: nil) : .number(format: nil)
    }
    return .enumeration(areIntegers ? .integer : .number, allowedValues(kinds, members))
  }

  /// The values of all branches; one that stands alone is called by the title of its branch.
  private func allowedValues(_ kinds: [Shape.Kind], _ members: [Schema]) -> [Node] {
    var seen: Set<String> = []
    var values: [Node] = []
    for (kind, member) in zip(kinds, members) {
      guard case .enumeration(_, let nodes) = kind else { continue }
      for node in nodes where seen.insert(node.text).inserted { values.append(node) }
      guard nodes.count == 1, let node = nodes.first else { continue }
      if let title = member.title ?? destination(of: member).schema.title {
        note(title: title, of: node)
      }
    }
    return values
  }

  /// `type: [string, integer]`: one branch for each type.
  func typeListShape(_ types: [Schema.SimpleType], _ schema: Schema) -> Shape {
    let branches = types.map { type in
      let branch = Schema(node: schema.node)
      branch.types = [type]
      branch.format = schema.format
      if type == .array {
        branch.items = schema.items
        branch.prefixItems = schema.prefixItems
      }
      if type == .object {
        branch.properties = schema.properties
        branch.required = schema.required
        branch.additionalProperties = schema.additionalProperties
        branch.patternProperties = schema.patternProperties
        branch.unevaluatedProperties = schema.unevaluatedProperties
        branch.conditionals = schema.conditionals
      }
      return branch
    }
    return unionShape(branches, discriminator: nil)
  }
}

extension Shape.Kind {
  var isAny: Bool { if case .any = self { true } else { false } }
  var isSame: Bool { if case .same = self { true } else { false } }
  var isBoolean: Bool { if case .boolean = self { true } else { false } }
  var isUnion: Bool { if case .union = self { true } else { false } }
  var isEnumeration: Bool { if case .enumeration = self { true } else { false } }
  var isMap: Bool { if case .map = self { true } else { false } }
  var isFreeForm: Bool { if case .map(nil) = self { true } else { false } }
  var isObject: Bool { if case .object = self { true } else { false } }

  var isStringLike: Bool {
    switch self {
    case .string, .enumeration(.string, _): true
    default: false
    }
  }

  fileprivate func isString(_ format: String?) -> Bool {
    if case .string(format) = self { true } else { false }
  }

  var isWhole: Bool {
    switch self {
    case .integer, .enumeration(.integer, _): true
    default: false
    }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .number, .enumeration(.integer, _), .enumeration(.number, _): true
    default: false
    }
  }
}
