import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  /// `oneOf` and `anyOf`: null is taken out, equal branches become one, and what a single Swift
  /// type can hold is no union at all.
  func unionShape(_ branches: [Schema], discriminator: Schema.Discriminator?) -> Shape {
    var (members, isNullable) = distinct(flattenedBranches(branches))
    members = withoutFormats(members)
    guard let first = members.first?.schema else { return plain.anyOrNull }
    if members.count == 1 { return Shape(kind: .same(first), isNullable: isNullable) }
    let kind = singleKind(members) ?? .union(members.map(\.schema), discriminator)
    return Shape(kind: kind, isNullable: isNullable)
  }

  /// A branch of a union with what it comes to.
  private struct Member {
    let schema: Schema
    let end: Destination

    var kind: Shape.Kind { end.shape.kind }
  }

  /// The branches without null, of equal ones the first.
  private func distinct(_ branches: [Schema]) -> (members: [Member], isNullable: Bool) {
    var isNullable = false
    var all: [Member] = []
    all.reserveCapacity(branches.count)
    for branch in branches {
      if isNullOnly(branch) {
        isNullable = true
      } else {
        let end = destination(of: branch)
        isNullable = isNullable || end.isNullable
        all.append(Member(schema: branch, end: end))
      }
    }
    // Only now, since to find where one of them leads others may be found.
    met.begin()
    return (all.filter { met.insert(number(of: $0.end.schema)) }, isNullable)
  }

  /// Where one branch takes any text, those of a format go: which of the two a text was meant for
  /// cannot be seen, and only the former writes every text as it was.
  private func withoutFormats(_ members: [Member]) -> [Member] {
    var texts = 0
    var plain: Int?
    for position in members.indices {
      guard case .string(let format) = members[position].kind else { continue }
      texts += 1
      if plain == nil, configuration.type(ofFormat: format) == .string { plain = position }
    }
    guard let plain, texts > 1 else { return members }
    return members.indices.filter { $0 == plain || !members[$0].kind.isString }
      .map { members[$0] }
  }

  /// A union among the branches, written in place, is part of this one.
  private func flattenedBranches(_ branches: [Schema]) -> [Schema] {
    guard branches.contains(where: \.isPlainUnion) else { return branches }
    return branches.flatMap { branch in
      branch.isPlainUnion
        ? flattenedBranches(branch.oneOf.isEmpty ? branch.anyOf : branch.oneOf) : [branch]
    }
  }

  func isNullOnly(_ schema: Schema) -> Bool {
    let types = schema.types
    if types.count == 1, types[0] == .null { return true }
    guard schema.listsValues else { return false }
    if schema.constant?.kind == .null { return true }
    if let values = schema.enumValues, !values.isEmpty {
      return values.allSatisfy { $0.kind == .null }
    }
    return false
  }

  /// The one kind that holds all members, if there is one: strings and open enumerations of
  /// strings, numbers, booleans, or anything at all.
  private func singleKind(_ members: [Member]) -> Shape.Kind? {
    if members.contains(where: \.kind.isAny) {
      let losesType = members.contains { member in
        member.kind.isObject || member.kind.isUnion || member.kind.isEnumeration
      }
      return .any(degraded: losesType ? "one of the branches allows any value" : nil)
    }
    if members.allSatisfy(\.kind.isBoolean) { return .boolean }
    if members.allSatisfy(\.kind.isStringLike) { return strings(members) }
    if members.allSatisfy(\.kind.isNumeric) { return numbers(members) }
    if members.allSatisfy(\.kind.isFreeForm) { return .map(nil) }
    return nil
  }

  private func strings(_ members: [Member]) -> Shape.Kind {
    let values = allowedValues(members)
    guard values.isEmpty else { return .enumeration(.string, values) }
    guard case .string(let format) = members.first?.kind,
      members.allSatisfy({ $0.kind.isString(format) })
    else { return .string(format: nil) }
    return .string(format: format)
  }

  private func numbers(_ members: [Member]) -> Shape.Kind {
    let areIntegers = members.allSatisfy(\.kind.isWhole)
    guard members.allSatisfy(\.kind.isEnumeration) else {
      return areIntegers ? .integer(format: nil) : .number(format: nil)
    }
    return .enumeration(areIntegers ? .integer : .number, allowedValues(members))
  }

  /// The values of all branches; one that stands alone is called by the title of its branch.
  private func allowedValues(_ members: [Member]) -> [AllowedValue] {
    var seen = TextTable()
    var values: [AllowedValue] = []
    for member in members {
      guard case .enumeration(_, let own) = member.kind else { continue }
      for value in own where seen.insert(value.text).isNew { values.append(value) }
      guard own.count == 1, let value = own.first else { continue }
      if let title = member.schema.title ?? member.end.schema.title {
        note(title: title, of: value.node)
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
      if type == .object { branch.takeMembers(of: schema) }
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
  var isFreeForm: Bool { if case .map(nil) = self { true } else { false } }
  var isObject: Bool { if case .object = self { true } else { false } }

  var isStringLike: Bool {
    switch self {
    case .string, .enumeration(.string, _): true
    default: false
    }
  }

  fileprivate var isString: Bool { if case .string = self { true } else { false } }

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

extension AllowedValue {
  /// As it was written.
  var text: String { if case .string(let text) = literal { text } else { node.text } }
}

extension Schema {
  /// Whether it is nothing but a union, written in place.
  fileprivate var isPlainUnion: Bool {
    isMadeOfOthers && allOf.isEmpty && !isReference && !hasObjectKeywords && discriminator == nil
  }
}
