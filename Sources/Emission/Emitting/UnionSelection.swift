import SeamstressBlueprint

/// How a decoder finds the branch of a union: by the value of one member where that decides alone,
/// else by the table of what each branch looks like. A branch is tried only where names do not show
/// whether it fits (`isTyped`).
final class UnionSelection {
  let head: DeclarationHead
  let union: Union
  let scope: FileScope
  let literals: [UnionLiteral]
  /// The tag values of all branches, and with which each branch ends; nil where tags do not decide.
  private let tags: (values: [String], ends: [Int])?

  private var spelling: TypeSpelling { scope.spelling }

  init(_ union: Union, _ declaration: TypeDeclaration, _ scope: FileScope) {
    head = DeclarationHead(declaration)
    self.union = union
    self.scope = scope
    literals = union.literals
    tags = union.discriminator == nil ? nil : Self.stringTags(union)
  }

  /// Nil unless all are strings.
  private static func stringTags(_ union: Union) -> (values: [String], ends: [Int])? {
    var result: (values: [String], ends: [Int]) = ([], [])
    for variant in union.variants {
      guard let tag = variant.tags.first, variant.tags.count == 1 else { return nil }
      for value in tag.values {
        guard case .string(let text) = value else { return nil }
        result.values.append(text)
      }
      result.ends.append(result.values.count)
    }
    return result
  }

  func writeSelector(to out: inout SwiftWriter) {
    guard let tags, let key = union.discriminator else {
      return out.add("json.variant(Self.variants)")
    }
    out.add("json.variant(")
    out.literal(key)
    out.add(", Self.tags")
    if let fallback = union.fallback {
      // The fallback is found by its first tag.
      out.add(", default: ")
      out.add(fallback > 0 ? tags.ends[fallback - 1] : 0)
    }
    out.add(")")
  }

  func writePattern(_ index: Int, to out: inout SwiftWriter) {
    guard let tags else { return out.add(index) }
    let start = index > 0 ? tags.ends[index - 1] : 0
    out.list(tags.ends[index] - start) { $1.add(start + $0) }
  }

  // MARK: Tables

  func writeTable(to out: inout SwiftWriter) {
    if let tags {
      out.add("private static let tags = JSONKeys(")
      out.keyArguments(tags.values.count) { tags.values[$0] }
      return out.add(")")
    }
    out.add("private static let variants: [JSONVariant] = [\n  ")
    out.list(union.variants.count, by: ",\n  ") { writeRow(union.variants[$0], to: &$1) }
    out.add(",\n]")
  }

  private func writeRow(_ variant: Union.Variant, to out: inout SwiftWriter) {
    spelling.write("JSONVariant(", variant.type, ".self", to: &out)
    if union.isDecidedByTags {
      writeTags(variant, to: &out)
      return out.add(")")
    }
    let kinds = variant.kinds.list
    out.add(", [")
    out.list(kinds.count) { $1.add(Self.word(kinds[$0])) }
    out.add("]")
    if !variant.tags.isEmpty { writeTags(variant, to: &out) }
    write(variant.requiredKeys, as: ", required: ", to: &out)
    write(variant.knownKeys, as: ", known: ", to: &out)
    out.add(variant.isTyped ? ", isTyped: true)" : ")")
  }

  private func write(_ keys: [String], as label: StaticString, to out: inout SwiftWriter) {
    guard !keys.isEmpty else { return }
    out.add(label)
    out.literals(keys)
  }

  private func writeTags(_ variant: Union.Variant, to out: inout SwiftWriter) {
    out.add(", tags: [")
    out.list(variant.tags.count) { index, out in
      out.literal(variant.tags[index].key)
      out.add(": ")
      spelling.write(variant.tags[index].values, to: &out)
    }
    out.add("]")
  }

  private static func word(_ kind: Union.JSONKind) -> StaticString {
    switch kind {
    case .boolean: ".bool"
    case .integer: ".integer"
    case .number: ".number"
    case .string: ".string"
    case .array: ".array"
    case .object: ".object"
    }
  }
}
