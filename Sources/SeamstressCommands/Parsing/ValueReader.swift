internal import SeamstressDiagnostics
internal import SeamstressJSON

/// Turns the texts of one parameter's flag into the value that the API is sent.
///
///     ValueReader(parameter).value(["code,card"])      // ["code", "card"] for a list
///     ValueReader(parameter).value(["007"])            // "007" for text, 7 for a number
struct ValueReader {
  let parameter: Parameter

  init(_ parameter: Parameter) {
    self.parameter = parameter
  }

  func value(_ texts: [String]) throws(UsageError) -> JSON {
    guard parameter.isList else {
      guard texts.count == 1, let text = texts.first else {
        throw UsageError("--\(parameter.flag) expects a single value")
      }
      return isNull(text) ? .null : try item(text)
    }
    if texts.count == 1, isNull(texts[0]) { return .null }
    var items: [JSON] = []
    for text in texts { items += try list(text) }
    return .array(items)
  }

  private func isNull(_ text: String) -> Bool { parameter.isNullable && text == "null" }

  /// One text of a list: a JSON array, or items parted by commas. Objects hold commas themselves.
  private func list(_ text: String) throws(UsageError) -> [JSON] {
    if text.isEmpty { return [] }
    if text.hasPrefix("["), let json = try? JSON(parsing: text), let items = json.array {
      for item in items { try check(item) }
      return items
    }
    if parameter.kind == .object || parameter.kind == .any && text.hasPrefix("{") {
      return [try item(text)]
    }
    var items: [JSON] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      items.append(try item(String(part)))
    }
    return items
  }

  private func item(_ text: String) throws(UsageError) -> JSON {
    let value: JSON
    switch parameter.kind {
    case .string, .file: value = .string(text)
    case .boolean: value = .bool(try boolean(text))
    case .integer:
      guard let number = JSONNumber(text: text), number.int != nil else {
        throw expected("a whole number", text)
      }
      value = .number(number)
    case .number:
      guard let number = JSONNumber(text: text) else { throw expected("a number", text) }
      value = .number(number)
    case .object:
      guard let object = try? JSON(parsing: text), object.object != nil else {
        throw expected("a JSON object", text)
      }
      value = object
    case .any: value = (try? JSON(parsing: text)) ?? .string(text)
    }
    try check(value)
    return value
  }

  private func boolean(_ text: String) throws(UsageError) -> Bool {
    switch text.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    default: throw expected("true or false", text)
    }
  }

  /// Only what the document lists. A value that the server learnt later goes through `--raw`.
  private func check(_ value: JSON) throws(UsageError) {
    guard !parameter.values.isEmpty, !parameter.values.contains(value) else { return }
    let allowed = parameter.values.map(\.plainText)
    let found = value.plainText
    let near = NearMiss.best(for: found, among: allowed).map { ". Did you mean \($0)?" } ?? ""
    throw UsageError(
      "--\(parameter.flag) expects one of \(allowed.joined(separator: ", ")), not \"\(found)\""
        + near)
  }

  private func expected(_ what: String, _ text: String) -> UsageError {
    UsageError("--\(parameter.flag) expects \(what), not \"\(text)\"")
  }
}

extension JSON {
  /// Text as it is, everything else as JSON.
  var plainText: String { string ?? description }
}
