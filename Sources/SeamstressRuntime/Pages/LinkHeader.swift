internal import HTTPTypes

/// Reads the Link header of a response (RFC 8288 §3).
///
///     <https://h/list?page=2>; rel="next", <https://h/list?page=9>; rel="last"
enum LinkHeader {
  /// The address of the next page, as it is written.
  static func next(_ fields: HTTPFields) -> String? {
    guard let name = HTTPField.Name("Link") else { return nil }
    for value in fields[values: name] {
      var rest = value[...]
      while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
        let address = rest[rest.index(after: open)..<close]
        rest = rest[rest.index(after: close)...]
        let parameters = rest.prefix { $0 != "<" }
        if isNext(parameters) { return String(address) }
      }
    }
    return nil
  }

  private static func isNext(_ parameters: Substring) -> Bool {
    parameters.split(separator: ";").contains { parameter in
      let halves = parameter.split(separator: "=", maxSplits: 1)
      guard halves.count == 2, trimmed(halves[0]).lowercased() == "rel" else { return false }
      let relations = trimmed(halves[1]).split(separator: " ")
      return relations.contains { $0.lowercased() == "next" }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let marks: Set<Character> = [" ", "\t", "\"", ","]
    var text = text.drop { marks.contains($0) }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return text
  }
}
