import SeamstressBlueprint

/// How a decoder finds the branch of a union: by the value of one member where that decides alone,
/// else by the table of what each branch looks like. No branch is ever tried.
struct UnionSelection {
  let selector: SwiftSource
  let table: SwiftSource?
  let patterns: [SwiftSource]

  init(_ union: Union, spelling: TypeSpelling) {
    if let key = union.discriminator, let tags = Self.stringTags(union) {
      // The fallback is found by its first tag.
      let fallback: SwiftSource =
        union.fallback.map { ", default: \(tags[..<$0].reduce(0) { $0 + $1.count })" } ?? ""
      selector = "json.variant(\(.literal(key)), Self.tags\(fallback))"
      table = "private static let tags = \(Self.keys(tags.flatMap { $0 }))"
      var next = 0
      patterns = tags.map { values in
        defer { next += values.count }
        return .joined((next..<(next + values.count)).map { "\($0)" }, by: ", ")
      }
      return
    }
    selector = "json.variant(Self.variants)"
    let rows = union.variants.map { variant in
      union.isDecidedByTags ? Self.tagRow(variant, spelling) : Self.row(variant, spelling)
    }
    table =
      "private static let variants: [JSONVariant] = [\n  \(.joined(rows, by: ",\n  ")),\n]"
    patterns = union.variants.indices.map { "\($0)" }
  }

  /// The tag values of each branch, if all are strings.
  private static func stringTags(_ union: Union) -> [[String]]? {
    var result: [[String]] = []
    for variant in union.variants {
      guard let tag = variant.tags.first, variant.tags.count == 1 else { return nil }
      let values = tag.values.compactMap { value -> String? in
        if case .string(let text) = value { text } else { nil }
      }
      guard values.count == tag.values.count else { return nil }
      result.append(values)
    }
    return result
  }

  private static func tagRow(
    _ variant: Union.Variant, _ spelling: TypeSpelling
  ) -> SwiftSource {
    "JSONVariant(\(spelling.source(variant.type)).self, tags: [\(tags(variant, spelling))])"
  }

  private static func tags(_ variant: Union.Variant, _ spelling: TypeSpelling) -> SwiftSource {
    let tags = variant.tags.map { tag -> SwiftSource in
      let values = SwiftSource.joined(tag.values.map { spelling.source($0) }, by: ", ")
      return "\(.literal(tag.key)): [\(values)]"
    }
    return .joined(tags, by: ", ")
  }

  private static func row(_ variant: Union.Variant, _ spelling: TypeSpelling) -> SwiftSource {
    let kinds = Union.JSONKind.allCases.filter(variant.kinds.contains).map(Self.kind)
    var arguments: [SwiftSource] = [
      "\(spelling.source(variant.type)).self", "[\(.joined(kinds, by: ", "))]",
    ]
    if !variant.tags.isEmpty { arguments.append("tags: [\(tags(variant, spelling))]") }
    if !variant.requiredKeys.isEmpty {
      arguments.append("required: \(list(variant.requiredKeys))")
    }
    if !variant.knownKeys.isEmpty { arguments.append("known: \(list(variant.knownKeys))") }
    if variant.isTyped { arguments.append("isTyped: true") }
    return "JSONVariant(\(.joined(arguments, by: ", ")))"
  }

  private static func kind(_ kind: Union.JSONKind) -> SwiftSource {
    switch kind {
    case .boolean: ".bool"
    case .integer: ".integer"
    case .number: ".number"
    case .string: ".string"
    case .array: ".array"
    case .object: ".object"
    }
  }

  private static func list(_ names: [String]) -> SwiftSource {
    "[\(.joined(names.map { .literal($0) }, by: ", "))]"
  }

  private static func keys(_ names: [String]) -> SwiftSource { "JSONKeys(\(keyArguments(names)))" }

  /// The argument of `JSONKeys`, on several lines where one would be too long.
  static func keyArguments(_ names: [String]) -> SwiftSource {
    var lines: [[String]] = [[]]
    var width = 0
    for name in names {
      if width + name.utf8.count > 84, lines.last?.isEmpty == false {
        lines.append([])
        width = 0
      }
      lines[lines.count - 1].append(name)
      width += name.utf8.count + 1
    }
    let total = names.reduce(0) { $0 + $1.utf8.count + 1 }
    guard total > 52, isPlain(names) else { return keyArgument(names) }
    let rows = lines.map { $0.joined(separator: " ") }
    if rows.count == 1 { return "\n  \(.literal(rows[0]))" }
    return .literal(joining: rows.dropLast().map { $0 + " " } + rows.suffix(1))
  }

  /// The argument of `JSONKeys`: one literal for all names where none holds a space, since one
  /// literal costs the compiler less than an array of them.
  static func keyArgument(_ names: [String]) -> SwiftSource {
    isPlain(names) ? .literal(names.joined(separator: " ")) : "\(list(names)) as [String]"
  }

  private static func isPlain(_ names: [String]) -> Bool {
    !names.isEmpty
      && names.allSatisfy { name in
        if name.allBytes({ $0.isPrintable && $0 != UInt8(ascii: " ") }) { return !name.isEmpty }
        return !name.unicodeScalars.contains { $0.properties.isWhitespace }
      }
  }
}
