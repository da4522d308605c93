package import SeamstressDocuments
package import SeamstressJSON

extension Node {
  /// The value that a `$ref` into the same file leads to; the node itself where it has none.
  package var resolved: Node? {
    var node = self
    for _ in 0..<16 {
      guard let reference = node["$ref"]?.string else { return node }
      guard reference.hasPrefix("#/"), let target = node.fileRoot.value(at: reference) else {
        return nil
      }
      node = target
    }
    return nil
  }

  private var fileRoot: Node {
    var node = self
    while let parent = node.parent { node = parent }
    return node
  }

  private func value(at reference: String) -> Node? {
    reference.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false)
      .reduce(self) { node, token in
        let name = token.unescapedPointerToken
        return node?[name]
          ?? node.flatMap { node in
            Int(name).flatMap { node.elements.indices.contains($0) ? node.elements[$0] : nil }
          }
      }
  }

  /// The schema of a parameter, or that of a member whose key this is.
  package var describedSchema: Node? {
    if isObject { return (self["schema"] ?? firstMedia?["schema"])?.resolved }
    return parent?[text]?.resolved
  }

  /// The response of an operation that means success: the lowest status.
  package var successResponse: Node? {
    let responses = self["responses"]?.members
    let success = responses?.filter { $0.name.hasPrefix("2") }.min { $0.name < $1.name }
    return (success?.value ?? self["responses"]?["default"])?.resolved
  }

  /// The body of a request or response in the representation that is used: JSON, if there is one.
  package var firstMedia: Node? {
    guard let content = self["content"] else { return nil }
    let json = content.members.first { $0.name.lowercased().contains("json") }
    return (json ?? content.members.first)?.value
  }

  /// A value of the description as JSON; nil for numbers that JSON cannot write.
  package var json: JSON? {
    switch kind {
    case .null: return .null
    case .boolean: return boolean.map { .bool($0) }
    case .integer, .number:
      return JSONNumber(text: text).map { .number($0) }
        ?? number.flatMap { JSONNumber($0) }.map { .number($0) }
    case .string: return .string(text)
    case .array: return .array(elements.compactMap(\.json))
    case .object:
      var object = JSONObject()
      for member in members { object[member.name] = member.value.json }
      return .object(object)
    }
  }
}

extension Substring {
  /// RFC 6901 §4 behind RFC 3986 §2.1.
  fileprivate var unescapedPointerToken: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    var result = ""
    var parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "~", omittingEmptySubsequences: false)[...]
    if let first = parts.popFirst() { result += first }
    for part in parts {
      if part.hasPrefix("0") {
        result += "~" + part.dropFirst()
      } else if part.hasPrefix("1") {
        result += "/" + part.dropFirst()
      } else {
        result += "~" + part
      }
    }
    return result
  }
}
