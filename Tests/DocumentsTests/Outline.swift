import SeamstressDocuments

/// A node's whole tree in one line, with kinds told apart: strings quoted, numbers as written.
///
///     a: [1, "1", no, ~]      ->      {a: [1, "1", "no", null]}
func outline(_ node: Node?) -> String {
  guard let node else { return "nothing" }
  switch node.kind {
  case .null: return "null"
  case .boolean: return node.boolean == true ? "true" : "false"
  case .integer: return node.integer.map(String.init) ?? "big " + node.text
  case .number: return "number " + node.text
  case .string: return "\"" + escaped(node.text) + "\""
  case .array: return "[" + node.elements.map { outline($0) }.joined(separator: ", ") + "]"
  case .object:
    let members = node.members.map { "\(escaped($0.name)): \(outline($0.value))" }
    return "{" + members.joined(separator: ", ") + "}"
  }
}

fileprivate func escaped(_ text: String) -> String {
  text.unicodeScalars.map { scalar in
    scalar.value >= 0x20 && scalar.value < 0x7F
      ? String(scalar) : "<" + String(scalar.value, radix: 16, uppercase: true) + ">"
  }
  .joined()
}
