import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  /// The value of `default`: a scalar, or a list of scalars. One that the schema does not allow
  /// is ignored, which a diagnostic has said.
  func defaultValue(_ schema: Schema) -> Literal? {
    guard let node = schema.defaultValue else { return nil }
    guard node.isArray else { return scalar(node, schema) }
    guard schema.types.isEmpty || schema.types.contains(.array) else { return nil }
    let items = node.elements.map { scalar($0, schema.items) }
    let known = items.compactMap { $0 }
    return known.count == items.count ? .list(known) : nil
  }

  private func scalar(_ node: Node, _ schema: Schema?) -> Literal? {
    let types = schema?.types.filter { $0 != .null } ?? []
    guard let value = Literal(node, as: types.first) else { return nil }
    if let values = schema?.enumValues, !values.contains(where: node.isWritten(like:)) {
      return nil
    }
    return types.isEmpty || types.contains(where: value.isOf) ? value : nil
  }

  /// The default as Swift code, where the configuration wants defaults applied and the type has a
  /// way to write it. Where null means something else than the default, none is applied.
  func applied(_ value: Literal?, to planned: Planned) -> DefaultValue? {
    guard configuration.appliesDefaults, let value, !planned.isNullable else { return nil }
    if case .named(let id) = planned.type {
      guard case .enumeration(let enumeration) = table[id].kind else { return nil }
      return enumeration.cases.first { $0.value == value }.map { .member($0.name) }
    }
    if planned.type == .uuid { return value.uuid.map(DefaultValue.uuid) }
    return value.fits(planned.type) ? .literal(value) : nil
  }
}

extension Node {
  /// Whether another scalar has the same text.
  fileprivate func isWritten(like other: Node) -> Bool {
    !other.isContainer && withText { other.arena.text(of: other.index, equals: $0) }
  }
}

extension Literal {
  fileprivate func isOf(_ type: Schema.SimpleType) -> Bool {
    switch (self, type) {
    case (.string, .string), (.boolean, .boolean), (.integer, .integer), (.integer, .number),
      (.number, .number):
      true
    default: false
    }
  }

  /// The sixteen bytes of `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` (RFC 9562 §4).
  fileprivate var uuid: [UInt8]? {
    guard case .string(let text) = self, text.utf8.count == 36 else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    let digits = parts.joined().utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 32 else { return nil }
    return stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  fileprivate func fits(_ type: TypeReference) -> Bool {
    switch (self, type) {
    case (.string, .string), (.string, .uri), (.boolean, .boolean), (.integer, .integer),
      (.integer, .int64),
      (.integer, .double), (.number, .double):
      true
    case (.integer(let number), .int32): Int32(exactly: number) != nil
    case (.integer(let number), .uint64): number >= 0
    case (.list(let items), .array(let element)): items.allSatisfy { $0.fits(element) }
    default: false
    }
  }
}
