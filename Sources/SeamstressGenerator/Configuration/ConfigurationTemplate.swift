internal import SeamstressBlueprint

/// A first `seamstress.yaml` for a document: what is known is filled in, and every other option
/// stands there as a comment with its meaning.
package struct ConfigurationTemplate {
  private let values: [String: String]

  /// - Parameters:
  ///   - document: as seen from the folder of the configuration, and so is `output`.
  package init(_ survey: DocumentSurvey, document: String, output: String) {
    let client = Naming(acronyms: []).typeName(survey.title).bare
    values = [
      "document": Self.quoted(document), "outputs": "\n  sdk: \(Self.quoted(output))",
      "client": client, "group-by": survey.isTagged ? "tag" : "path",
    ]
  }

  package var text: String {
    let options = ConfigurationSchema.entries.map { entry -> String in
      let standard = entry.standard.map { " Default: \($0)." } ?? ""
      let comment = Self.wrapped(entry.summary + standard)
      guard let value = values[entry.key] else {
        return "\(comment)\n# \(entry.key): \(entry.example)\n"
      }
      return "\(comment)\n\(entry.key):\(value.hasPrefix("\n") ? "" : " ")\(value)\n"
    }
    return """
      # How Seamstress turns the document into an SDK. Paths are relative to this file.

      \(options.joined(separator: "\n"))
      """
  }

  private static func wrapped(_ text: String) -> String {
    var lines = ["#"]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 98 { lines.append("#") }
      lines[lines.count - 1] += " " + word
    }
    return lines.joined(separator: "\n")
  }

  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte > 0x2C && byte < 0x3A || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
    }
    return isPlain && path.first != "-" ? path : JSONText.quoted(path)
  }
}
