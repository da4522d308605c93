/// A path with its parameters in braces (OpenAPI §4.8.8.1).
///
///     PathTemplate("/pets/{id}/toys").names      // ["id"]
struct PathTemplate {
  let text: String
  /// In the order of the path; a name that stands there twice is here twice.
  private(set) var names: [String] = []
  /// A brace is missing.
  private(set) var isBroken = false

  init(_ text: String) {
    self.text = text
    var name: String?
    for character in text.unicodeScalars {
      switch (character, name) {
      case ("{", nil): name = ""
      case ("}", let found?):
        isBroken = isBroken || found.isEmpty
        if !found.isEmpty { names.append(found) }
        name = nil
      case ("{", _), ("}", _), ("/", .some): isBroken = true
      case (_, .some): name?.unicodeScalars.append(character)
      default: break
      }
    }
    isBroken = isBroken || name != nil
  }

  /// The same for two paths that no server can tell apart: names do not count.
  var signature: String {
    var signature = ""
    var isName = false
    for character in PercentEncoding.decoded(text).unicodeScalars {
      if character == "}" { isName = false }
      if !isName { signature.unicodeScalars.append(character) }
      if character == "{" { isName = true }
    }
    return signature
  }
}
