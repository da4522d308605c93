/// Reads a plain Swift string literal as the compiler does, and knows nothing of how it was made.
struct LiteralDecoder {
  struct Malformed: Error {}

  static func decode(_ literal: String) throws -> [Unicode.Scalar] {
    var scalars = literal.unicodeScalars[...]
    guard scalars.popFirst() == "\"", scalars.popLast() == "\"" else { throw Malformed() }
    var result: [Unicode.Scalar] = []
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"", "\n", "\r": throw Malformed()
      case "\\": result.append(try escape(&scalars))
      default: result.append(scalar)
      }
    }
    return result
  }

  private static func escape(
    _ scalars: inout String.UnicodeScalarView.SubSequence
  ) throws -> Unicode.Scalar {
    switch scalars.popFirst() {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\\": return "\\"
    case "\"": return "\""
    case "u": return try hexadecimal(&scalars)
    default: throw Malformed()
    }
  }

  private static func hexadecimal(
    _ scalars: inout String.UnicodeScalarView.SubSequence
  ) throws -> Unicode.Scalar {
    guard scalars.popFirst() == "{" else { throw Malformed() }
    var digits = ""
    while let scalar = scalars.popFirst(), scalar != "}" { digits.unicodeScalars.append(scalar) }
    guard (1...8).contains(digits.count), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Malformed() }
    return scalar
  }
}
