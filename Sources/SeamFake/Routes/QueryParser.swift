internal import Foundation
internal import SeamstressJSON

/// Reads the parameters of a GET or DELETE out of its query, with the types that the route wants.
///
/// Arrays come repeated, with commas or with brackets, objects as dot paths. `_strict=true` is
/// taken out, and then only repetition is an array: the rest is refused as ambiguous.
struct QueryParser {
  private let parameters: [String: Parameter]
  private let pairs: [(name: String, value: String)]
  private let isStrict: Bool

  init(_ query: String, _ parameters: [Parameter]) {
    self.parameters = Dictionary(parameters.map { ($0.name, $0) }) { first, _ in first }
    let all = query.split(separator: "&").map(Self.pair)
    isStrict = all.contains { $0.name == "_strict" && $0.value == "true" }
    pairs = all.filter { $0.name != "_strict" }
  }

  func values() throws(Failure) -> [String: JSON] {
    var texts: [String: [String]] = [:]
    var objects: [String: [(String, JSON?)]] = [:]
    for (name, value) in pairs {
      if let dot = name.firstIndex(of: ".") {
        let key = String(name[name.index(after: dot)...])
        objects[String(name[..<dot]), default: []].append((key, .string(value)))
      } else {
        texts[try plain(name), default: []].append(value)
      }
    }
    var values: [String: JSON] = objects.mapValues { .members($0) }
    for (name, list) in texts { values[name] = try value(of: name, list) }
    return values
  }

  private func plain(_ name: String) throws(Failure) -> String {
    guard name.hasSuffix("[]") else { return name }
    if isStrict { throw ambiguous(name, "uses brackets") }
    return String(name.dropLast(2))
  }

  private func value(of name: String, _ list: [String]) throws(Failure) -> JSON {
    let parameter = parameters[name] ?? .optional(name)
    if case .strings = parameter.kind { return .strings(try items(name, list)) }
    guard list.count == 1, let text = list.first else { throw ambiguous(name, "is repeated") }
    if text.isEmpty, parameter.isNullable { return .null }
    switch (parameter.kind, text) {
    case (.boolean, "true"): return true
    case (.boolean, "false"): return false
    case (.number, _):
      guard Double(text) != nil else { return .string(text) }
      return (try? JSONDecoding.decode(JSON.self, from: Array(text.utf8))) ?? .string(text)
    default: return .string(text)
    }
  }

  private func items(_ name: String, _ list: [String]) throws(Failure) -> [String] {
    if list == [""] { return [] }
    guard list.count == 1, list[0].contains(",") else { return list }
    if isStrict { throw ambiguous(name, "holds a comma") }
    return list[0].split(separator: ",").map(String.init)
  }

  private func ambiguous(_ name: String, _ why: String) -> Failure {
    .badRequest("invalid_query_params", "The query parameter \(name) \(why)")
  }

  private static func pair(_ text: Substring) -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
  }

  private static func decoded(_ text: Substring) -> String {
    let spaced = String(text.replacing("+", with: " "))
    return spaced.removingPercentEncoding ?? spaced
  }
}
