/// What is left of Swift code without its comments, the content of its literals and its blanks:
/// the code itself. Two texts with the same skeleton declare and do the same.
struct SwiftSkeleton: Equatable {
  private(set) var code = ""

  init(_ source: String) {
    var scalars = source.unicodeScalars[...]
    while let scalar = scalars.first {
      if scalars.starts(with: "//".unicodeScalars) {
        scalars = scalars.drop { $0 != "\n" && $0 != "\r" }
      } else if scalars.starts(with: "#\"".unicodeScalars) {
        scalars = Self.afterRawLiteral(scalars.dropFirst(2))
        code += "#\"\"#"
      } else if scalar == "\"" {
        scalars = Self.afterLiteral(scalars.dropFirst())
        code += "\"\""
      } else {
        scalars = scalars.dropFirst()
        // A list that is broken into lines has one more comma.
        if scalar == "]" || scalar == ")", code.last == "," { code.removeLast() }
        if !scalar.properties.isWhitespace { code.unicodeScalars.append(scalar) }
      }
    }
  }

  /// Where this leaves the other, for a message.
  func difference(from other: SwiftSkeleton) -> String {
    String(code.dropFirst(zip(code, other.code).prefix { $0 == $1 }.count).prefix(60))
  }

  /// What follows `"#`. An escape in a raw literal is `\#`, which stays, to be seen as a difference.
  private static func afterRawLiteral(
    _ scalars: String.UnicodeScalarView.SubSequence
  ) -> String.UnicodeScalarView.SubSequence {
    var rest = scalars
    while !rest.isEmpty, !rest.starts(with: "\"#".unicodeScalars) {
      if rest.starts(with: "\\#".unicodeScalars) { return rest }
      rest = rest.dropFirst()
    }
    return rest.dropFirst(2)
  }

  private static func afterLiteral(
    _ scalars: String.UnicodeScalarView.SubSequence
  ) -> String.UnicodeScalarView.SubSequence {
    var rest = scalars
    while let scalar = rest.popFirst(), scalar != "\"" {
      if scalar == "\\" { rest = rest.dropFirst() }
    }
    return rest
  }
}
