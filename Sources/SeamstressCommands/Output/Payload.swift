internal import SeamstressJSON

/// What of a response is the payload.
///
///     {"acs_credential": {…}, "ok": true}    // {"acs_credential": {…}} for a result at that member
///     {"ok": true}                           // {} for a command without a result
struct Payload {
  let command: Command
  /// Members that wrap every response and say nothing, such as `ok`.
  let envelope: Set<String>

  func json(of bytes: [UInt8]) throws(JSONError) -> JSON {
    if bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) { return .object([:]) }
    // Whoever gives no result may answer with anything.
    if command.result == .void, (try? JSON(parsing: bytes)) == nil { return .object([:]) }
    let body = try JSON(parsing: bytes)
    switch command.result {
    case .value(let key?): return result(at: key, of: body)
    case .void: return unwrapped(body)
    default: return body
    }
  }

  /// The result under its name, and where the next page is.
  private func result(at key: String, of body: JSON) -> JSON {
    // The list of a page may be deeper: it is shown with what holds it.
    let name = body[key] == nil ? String(key.prefix { $0 != "." }) : key
    guard let value = body[name] else { return unwrapped(body) }
    var payload = JSONObject()
    payload[name] = value
    if let pages = command.pages?["next"]?.string?.split(separator: ".").first,
      let cursor = body[String(pages)]
    {
      payload[String(pages)] = cursor
    }
    return .object(payload)
  }

  func unwrapped(_ body: JSON) -> JSON {
    guard var object = body.object else { return body }
    for name in envelope { object[name] = nil }
    return .object(object)
  }
}
