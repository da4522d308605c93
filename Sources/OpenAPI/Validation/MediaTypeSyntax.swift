internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A key of `content` must be a media type or a range of them (RFC 9110 §8.3.1, §12.5.1).
struct MediaTypeSyntax: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    // What stands there has a name, and its media type where it is referred to.
    let named = api.components.node?["mediaTypes"]
    var sound: Set<String> = []
    // By position: one in a variable would be copied. Most are written as the one before.
    let types = inventory.mediaTypes
    var last = ""
    for place in types.indices where types[place].name != last && !sound.contains(types[place].name)
    {
      let (name, key) = (types[place].name, types[place].key)
      if Self.isMediaType(name) {
        sound.insert(name)
        last = name
        continue
      }
      if let named, key.parent == named { continue }
      bag.warning(.mediaType(name), at: key)
    }
  }

  static func isMediaType(_ text: String) -> Bool {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
    let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy({ HTTPToken.isToken($0) }) else { return false }
    guard names[0] != "*" || names[1] == "*" else { return false }
    return parts.dropFirst().allSatisfy { parameter in
      let sides = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return parameter.isEmpty || sides.count == 2 && HTTPToken.isToken(trimmed(sides[0]))
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func mediaType(_ name: String) -> Self {
    .init(
      "media-type-syntax", "'\(name)' is no media type", effect: "sent and compared as written",
      help: name.contains(",")
        ? "write one key for each media type" : "write one such as 'application/json'")
  }
}
