import SeamstressBlueprint

/// A kind of literal that a union of scalars takes: `title: "Bug"` for `title: .string("Bug")`.
struct UnionLiteral {
  /// With a comma before it, to follow what the union conforms to anyway.
  let conformance: StaticString
  let label: StaticString
  /// The branch that the value is of.
  let variant: Int
}

extension Union {
  /// A literal says what it is by its look, so each kind is for one branch alone: of two that could
  /// take it, neither does. A whole number is of the branch of integers, else of that of numbers.
  var literals: [UnionLiteral] {
    guard variants.allSatisfy({ $0.kinds.isDisjoint(with: [.array, .object]) }) else { return [] }
    let texts = variants.indices.filter { variants[$0].type == .string }
    let flags = variants.indices.filter { variants[$0].type == .boolean }
    let numbers = variants.indices.filter { [.double, .float].contains(variants[$0].type) }
    let integers = variants.indices.filter {
      [.integer, .int32, .int64, .uint64].contains(variants[$0].type)
    }
    var found: [UnionLiteral] = []
    if texts.count == 1 {
      found.append(
        UnionLiteral(
          conformance: ", ExpressibleByStringInterpolation", label: "stringLiteral",
          variant: texts[0]))
    }
    let whole = integers.isEmpty ? numbers : integers
    if whole.count == 1 {
      found.append(
        UnionLiteral(
          conformance: ", ExpressibleByIntegerLiteral", label: "integerLiteral", variant: whole[0]))
    }
    if numbers.count == 1 {
      found.append(
        UnionLiteral(
          conformance: ", ExpressibleByFloatLiteral", label: "floatLiteral", variant: numbers[0]))
    }
    if flags.count == 1 {
      found.append(
        UnionLiteral(
          conformance: ", ExpressibleByBooleanLiteral", label: "booleanLiteral", variant: flags[0]))
    }
    return found
  }
}
