extension JSONPathEvaluation {
  mutating func value(
    of function: JSONPath.Function, for node: Int
  ) -> JSONPathComparison.Value {
    switch function {
    case .length(let operand):
      return length(of: self.operand(operand, for: node)).map { .number(Double($0)) } ?? .nothing
    case .count(let query): return .number(Double(values(of: query, for: node).count))
    case .value(let query):
      let values = values(of: query, for: node)
      return values.count == 1 ? .node(values[0]) : .nothing
    case .match, .search: return .nothing
    }
  }

  /// Of a text its Unicode scalars, of a container its values (RFC 9535 §2.4.4).
  private func length(of value: JSONPathComparison.Value) -> Int? {
    switch value.plain {
    case .string(let text): text.unicodeScalars.count
    case .node(let node): node.isArray ? node.elements.count : node.members.count
    default: nil
    }
  }

  mutating func holds(_ function: JSONPath.Function, for node: Int) -> Bool {
    switch function {
    case .match(let text, let pattern): return finds(pattern, in: text, whole: true, node)
    case .search(let text, let pattern): return finds(pattern, in: text, whole: false, node)
    case .length, .count, .value: return false
    }
  }

  private mutating func finds(
    _ pattern: JSONPath.Operand, in text: JSONPath.Operand, whole: Bool, _ node: Int
  ) -> Bool {
    guard case .string(let text) = operand(text, for: node).plain,
      case .string(let pattern) = operand(pattern, for: node).plain,
      let expression = expression(pattern)
    else { return false }
    let match = whole ? try? expression.wholeMatch(in: text) : try? expression.firstMatch(in: text)
    return match != nil
  }

  private mutating func expression(_ pattern: String) -> Regex<AnyRegexOutput>? {
    if let known = expressions[pattern] { return known }
    let made = JSONPath.expression(pattern)
    expressions.updateValue(made, forKey: pattern)
    return made
  }
}

extension JSONPath {
  /// RFC 9485 writes a part of what the standard library reads, with one meaning for both.
  static func expression(_ pattern: String) -> Regex<AnyRegexOutput>? {
    try? Regex(pattern).matchingSemantics(.unicodeScalar)
  }
}
