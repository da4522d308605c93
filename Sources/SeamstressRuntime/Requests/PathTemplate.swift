/// Fills the `{names}` of a path.
enum PathTemplate {
  static func fill(_ template: String, _ values: [String: String]) throws(RequestProblem)
    -> String
  {
    guard template.contains("{") else { return template }
    var result: [String] = []
    for segment in template.split(separator: "/", omittingEmptySubsequences: false) {
      let filled = try fill(segment: segment, values)
      if segment.contains("{"), ["", ".", ".."].contains(filled) {
        throw RequestProblem("the path segment \"\(segment)\" would be \"\(filled)\"")
      }
      result.append(filled)
    }
    return result.joined(separator: "/")
  }

  private static func fill(segment: Substring, _ values: [String: String])
    throws(RequestProblem) -> String
  {
    var result = ""
    var rest = segment
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = values[name] else {
        throw RequestProblem("the path parameter \"\(name)\" has no value")
      }
      guard !value.isEmpty else {
        throw RequestProblem("the path parameter \"\(name)\" is empty")
      }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
