/// Seam's query format: names sorted, arrays repeated, objects as dot paths, spaces as `+`, and
/// `_strict=true` at the end, by which the server refuses what it would have to guess.
///
///     custom_metadata_has.room=12&device_ids=a&device_ids=b&_strict=true
struct SeamQuery {
  private var items: [(name: String, value: String)] = []

  /// The query without its `?`, or nil when there is nothing to send.
  static func text(_ parameters: [(name: String, content: ParameterContent)])
    throws(RequestProblem) -> String?
  {
    var query = SeamQuery()
    for (name, content) in parameters { try query.add(name, content) }
    if query.items.isEmpty { return nil }
    // The sort keeps repeated names in the order of their array.
    let sorted = query.items.enumerated()
      .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }
      .map(\.element)
    let pairs = (sorted + [("_strict", "true")]).map {
      "\(PercentEncoding.form($0.name))=\(PercentEncoding.form($0.value))"
    }
    return pairs.joined(separator: "&")
  }

  private mutating func add(_ name: String, _ content: ParameterContent) throws(RequestProblem) {
    switch content {
    case .null: items.append((name, ""))
    case .scalar(""): break
    case .scalar(let text): items.append((name, text))
    case .array(let parts): try add(name, parts)
    case .object(let members):
      for (key, value) in members {
        if key.contains(".") {
          throw RequestProblem("the key \"\(key)\" of parameter \"\(name)\" has a dot in it")
        }
        try add("\(name).\(key)", value)
      }
    }
  }

  private mutating func add(_ name: String, _ parts: [ParameterContent]) throws(RequestProblem) {
    if parts.isEmpty { items.append((name, "")) }
    for part in parts {
      guard case .scalar(let text) = part, !text.isEmpty else {
        throw RequestProblem("an item of parameter \"\(name)\" is empty, null or not a scalar")
      }
      items.append((name, text))
    }
  }
}
