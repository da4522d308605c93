extension JSONPathParser {
  /// What stands in parentheses behind the name of a function.
  mutating func function(named name: Range<Int>) throws(Failure) -> JSONPath.Function {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw failure("the filter is nested too deeply") }
    let text = String(decoding: bytes[name], as: UTF8.self)
    _ = take("(")
    let function: JSONPath.Function
    switch text {
    case "length": function = .length(try value())
    case "count": function = .count(try query())
    case "value": function = .value(try query())
    case "match": function = .match(try value(), try pattern())
    case "search": function = .search(try value(), try pattern())
    default:
      throw failure(
        "there is no function '\(text)'", help: "length, count, value, match and search are known",
        at: name.lowerBound)
    }
    skipSpace()
    guard take(")") else { throw unexpected() }
    return function
  }

  /// One value: a literal, a path to one value, or what another function returns.
  private mutating func value() throws(Failure) -> JSONPath.Operand {
    skipSpace()
    let start = place
    let operand = try operand()
    try requireSingular(operand, at: start)
    return operand
  }

  private mutating func query() throws(Failure) -> JSONPath.Query {
    skipSpace()
    let start = place
    guard case .query(let query) = try operand() else {
      throw failure("a path is expected here", at: start)
    }
    return query
  }

  private mutating func pattern() throws(Failure) -> JSONPath.Operand {
    skipSpace()
    guard take(",") else { throw unexpected() }
    skipSpace()
    let start = place
    let operand = try value()
    if case .string(let pattern) = operand, JSONPath.expression(pattern) == nil {
      throw failure("this is not a regular expression", at: start)
    }
    return operand
  }
}
