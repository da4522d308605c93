internal import HTTPTypes

/// The links of a response (RFC 8288 §3).
///
///     Link: <https://api.example.com/items?page=2>; rel="next", </items>; rel="first up"
struct LinkHeader {
  private var links: [(target: String, relations: [String])] = []

  init(_ fields: HTTPFields) {
    guard let name = HTTPField.Name("Link") else { return }
    for text in fields[values: name] { read(text[...]) }
  }

  /// Where the first link with this relation leads.
  func target(_ relation: String) -> String? {
    links.first { $0.relations.contains(relation) }?.target
  }

  /// Reads as far as the text has the form of the standard.
  private mutating func read(_ text: Substring) {
    var rest = text
    while true {
      rest = rest.drop { $0 == "," || $0.isWhitespace }
      guard rest.popFirst() == "<", let end = rest.firstIndex(of: ">") else { return }
      let target = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      links.append((target, Self.relations(&rest)))
    }
  }

  /// The first `rel` among the parameters of one link; reads them all.
  private static func relations(_ rest: inout Substring) -> [String] {
    var relations: [String]?
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.first == ";" else { return relations ?? [] }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      let name = rest.prefix { !"=;,".contains($0) }
      rest = rest[name.endIndex...]
      let value = value(&rest)
      if relations == nil, name.lowercased().filter({ !$0.isWhitespace }) == "rel" {
        relations = value.lowercased().split(separator: " ").map(String.init)
      }
    }
  }

  /// What follows the name of a parameter: nothing, a token, or a quoted text.
  private static func value(_ rest: inout Substring) -> String {
    guard rest.first == "=" else { return "" }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard rest.first == "\"" else {
      let token = rest.prefix { !";,".contains($0) }
      rest = rest[token.endIndex...]
      return String(token)
    }
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.popFirst(), character != "\"" {
      if character == "\\" {
        if let escaped = rest.popFirst() { text.append(escaped) }
      } else {
        text.append(character)
      }
    }
    return text
  }
}
