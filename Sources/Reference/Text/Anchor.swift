/// The fragment by which a heading is linked to, as GitHub and GitBook make it: `Request Parameters`
/// → `request-parameters`, `ACSCredential.Error` → `acscredentialerror`.
enum Anchor {
  static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || scalar == "_"
      {
        result += String(scalar).lowercased()
      } else if scalar == " " || scalar == "-" {
        result += result.hasSuffix("-") || result.isEmpty ? "" : "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result.isEmpty ? "section" : result
  }
}
