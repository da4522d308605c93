package import SeamstressDiagnostics

/// A source text that shows where its diagnostics must land: 1️⃣ to 9️⃣ mark a place and are not
/// part of the text.
///
///     let text = MarkedText("1️⃣a: 1\n2️⃣a: 2\n")
///     text.text                                   // "a: 1\na: 2\n"
///     text.findings(in: bag)                      // ["error duplicate-key at 2 see 1"]
package struct MarkedText: Sendable {
  package let text: String
  package let file: SourceFile
  /// The byte offset of each mark.
  package let offsets: [Int: Int]

  package init(_ marked: String, path: String = "test.yaml") {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      if let mark = Self.mark(character) {
        offsets[mark] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
    file = SourceFile(path: path, text: text)
  }

  private static func mark(_ character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count == 3, scalars[1] == "\u{FE0F}", scalars[2] == "\u{20E3}" else { return nil }
    return Int(String(scalars[0]))
  }

  /// One line for each diagnostic: severity, id, the mark it stands at and those it refers to.
  /// A place without a mark reads as `byte 17`, a file that is not this one with its path.
  package func findings(in bag: DiagnosticBag) -> [String] {
    bag.diagnostics.map { diagnostic in
      let place = diagnostic.span.map { " at \(name(of: $0))" } ?? ""
      let related = diagnostic.related.map { " see \(name(of: $0.span))" }.joined()
      return "\(diagnostic.severity.rawValue) \(diagnostic.message.id)\(place)\(related)"
    }
  }

  package func name(of span: SourceSpan) -> String {
    let isOwn = span.file.path == file.path
    let mark = offsets.first { isOwn && $0.value == span.start }?.key
    let place = mark.map(String.init) ?? "byte \(span.start)"
    return isOwn ? place : "\(span.file.path) \(place)"
  }
}
