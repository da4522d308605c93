extension JSONPathParser {
  static let deepest = 64

  /// `a || b`, the weakest of the operators.
  mutating func filter() throws(Failure) -> JSONPath.Filter {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw failure("the filter is nested too deeply") }
    var result = try conjunction()
    skipSpace()
    while take("||") {
      result = .or(result, try conjunction())
      skipSpace()
    }
    return result
  }

  private mutating func conjunction() throws(Failure) -> JSONPath.Filter {
    var result = try basic()
    skipSpace()
    while take("&&") {
      result = .and(result, try basic())
      skipSpace()
    }
    return result
  }

  private mutating func basic() throws(Failure) -> JSONPath.Filter {
    skipSpace()
    if byte == UInt8(ascii: "!"), !isAt("!=") {
      place += 1
      skipSpace()
      return .not(try negatable())
    }
    if byte == UInt8(ascii: "(") { return try parenthesised() }
    return try comparison()
  }

  /// What may follow "!": parentheses or an existence test, no comparison (RFC 9535 §2.3.5.1).
  private mutating func negatable() throws(Failure) -> JSONPath.Filter {
    if byte == UInt8(ascii: "(") { return try parenthesised() }
    let start = place
    switch try operand() {
    case .query(let query): return .exists(query)
    case .function(let function) where function.isCondition: return .test(function)
    default: throw failure("a path or parentheses are expected after '!'", at: start)
    }
  }

  private mutating func parenthesised() throws(Failure) -> JSONPath.Filter {
    place += 1
    let result = try filter()
    skipSpace()
    guard take(")") else { throw unexpected() }
    return result
  }

  private mutating func comparison() throws(Failure) -> JSONPath.Filter {
    let start = place
    let left = try operand()
    let end = place
    skipSpace()
    guard let comparison = takeComparison() else {
      place = end
      switch left {
      case .query(let query): return .exists(query)
      case .function(let function) where function.isCondition: return .test(function)
      case .function:
        throw failure(
          "the result of this function is no condition", help: "compare it: length(@) > 1",
          at: start)
      default:
        throw failure(
          "a literal alone is no condition", help: "compare it: @.name == 'x'", at: start)
      }
    }
    try requireSingular(left, at: start)
    skipSpace()
    let rightStart = place
    let right = try operand()
    try requireSingular(right, at: rightStart)
    return .compare(left, comparison, right)
  }

  private mutating func takeComparison() -> JSONPath.Comparison? {
    for comparison in JSONPath.Comparison.allCases {
      let text = Array(comparison.rawValue.utf8)
      guard bytes[place...].starts(with: text) else { continue }
      place += text.count
      return comparison
    }
    return nil
  }

  func requireSingular(_ operand: JSONPath.Operand, at start: Int) throws(Failure) {
    if case .function(let function) = operand, function.isCondition {
      throw failure("this function is a condition by itself", at: start)
    }
    guard case .query(let query) = operand, !query.isSingular else { return }
    throw failure(
      "only a path to one value can be compared", help: "use names and indices only", at: start)
  }

  mutating func operand() throws(Failure) -> JSONPath.Operand {
    if take("@") { return .query(.init(isRelative: true, segments: try segments())) }
    if take("$") { return .query(.init(isRelative: false, segments: try segments())) }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return .string(try string()) }
    if let number = try number() { return .number(number) }
    return try word()
  }

  private mutating func word() throws(Failure) -> JSONPath.Operand {
    let start = place
    while let byte, byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") {
      place += 1
    }
    switch String(decoding: bytes[start..<place], as: UTF8.self) {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "null": return .null
    case "":
      throw unexpected()
    default:
      if byte == UInt8(ascii: "(") { return .function(try function(named: start..<place)) }
      throw failure("a bare word", help: "write @.name for a member, or quote a text", at: start)
    }
  }
}
