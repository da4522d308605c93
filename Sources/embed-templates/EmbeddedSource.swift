/// The Swift file that carries the templates:
///
///     enum EmbeddedTemplates {
///       static let files: [(path: String, text: String)] = [
///         ("types/struct.mustache", #"""
///     {{! view: Struct }}
///     …
///     """#),
///       ]
///     }
struct EmbeddedSource {
  private let files: [TemplateText]

  init(_ files: [TemplateText]) {
    self.files = files
  }

  var text: String {
    let entries = files.map { "    (\(literal($0.name)), \(block($0.text))),\n" }.joined()
    return """
      // Made from templates/ by scripts/generate.
      // swift-format-ignore-file

      enum EmbeddedTemplates {
        static let files: [(path: String, text: String)] = [
      \(entries)  ]
      }

      """
  }

  /// A raw literal needs one # more than the longest run of them in its text, since a run could
  /// follow a quotation mark or a backslash.
  private func literal(_ text: String) -> String {
    let marks = fence(for: text)
    return "\(marks)\"\(text)\"\(marks)"
  }

  /// The last line break belongs to the literal's syntax, not to the text.
  private func block(_ text: String) -> String {
    let marks = fence(for: text)
    return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
  }

  private func fence(for text: String) -> String {
    var longest = 0
    var run = 0
    for character in text.unicodeScalars {
      run = character == "#" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "#", count: longest + 1)
  }
}
