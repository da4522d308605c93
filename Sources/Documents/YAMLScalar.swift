/// The types that the YAML 1.2 core schema (§10.3.2) gives to plain scalars.
///
///     no -> string      True -> boolean     ~ -> null      0o10, 0x1F, +1 -> integer
///     1_000, 1:30, 2024-01-01 -> string     1.0, .inf -> number
enum YAMLScalar {
  static func kind(of text: UnsafeBufferPointer<UInt8>) -> Node.Kind {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
      return isAny(of: ["~", "null", "Null", "NULL"], text) ? .null : .string
    case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
      return isBoolean(text) ? .boolean : .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return numberKind(of: text) ?? .string
    default:
      return .string
    }
  }

  static func isBoolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isAny(of: ["true", "True", "TRUE", "false", "False", "FALSE"], text)
  }

  /// `.integer`, `.number`, or nil for a text that is neither.
  static func numberKind(of text: UnsafeBufferPointer<UInt8>) -> Node.Kind? {
    if isPrefixed(text, "0o", 8) || isPrefixed(text, "0x", 16) { return .integer }
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if isSpecial(text, unsigned: rest) { return .number }
    let whole = dropDigits(&rest)
    var fraction = 0
    var kind = Node.Kind.integer
    if rest.first == UInt8(ascii: ".") {
      kind = .number
      rest.removeFirst()
      fraction = dropDigits(&rest)
    }
    guard whole + fraction > 0 else { return nil }
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      kind = .number
      rest.removeFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard dropDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? kind : nil
  }

  private static func isPrefixed(
    _ text: UnsafeBufferPointer<UInt8>, _ prefix: StaticString, _ radix: Int
  ) -> Bool {
    guard text.count > 2, text[0] == prefix.utf8Start[0], text[1] == prefix.utf8Start[1] else {
      return false
    }
    return text.dropFirst(2).allSatisfy { Unicode.Scalar($0).isDigit(radix: radix) }
  }

  private static func isSpecial(
    _ text: UnsafeBufferPointer<UInt8>, unsigned: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard unsigned.first == UInt8(ascii: "."), unsigned.count == 4 else { return false }
    if isAny(of: [".nan", ".NaN", ".NAN"], text) { return true }
    return isAny(of: [".inf", ".Inf", ".INF"], UnsafeBufferPointer(rebasing: unsigned))
  }

  private static func dropDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    while let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      rest.removeFirst()
      count += 1
    }
    return count
  }

  private static func isAny(
    of words: [StaticString], _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    text.count <= 5
      && words.contains { word in
        word.utf8CodeUnitCount == text.count
          && text.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: text.count))
      }
  }
}

extension Unicode.Scalar {
  fileprivate func isDigit(radix: Int) -> Bool {
    switch self {
    case "0"..."7": true
    case "8"..."9", "a"..."f", "A"..."F": radix == 16
    default: false
    }
  }
}
