/// The JSON Schema of `seamstress.yaml`, for editors: completion, hover and red underlines.
package enum ConfigurationSchema {
  package static var text: String {
    let root = ConfigurationShape.object(entries)
    let members =
      [
        ("$schema", JSONText.quoted("https://json-schema.org/draft/2020-12/schema")),
        ("title", JSONText.quoted("Configuration of Seamstress")),
      ] + members(of: root, indent: "")
    return object(members, indent: "") + "\n"
  }

  /// The options at the top level, for documentation.
  package static var entries: [ConfigurationEntry] { Configuration.options.map(\.entry) }

  private typealias Members = [(key: String, value: String)]

  private static func members(of shape: ConfigurationShape, indent: String) -> Members {
    let deeper = indent + "  "
    switch shape {
    case .text(let pattern):
      let limit = pattern.map { ("pattern", JSONText.quoted("^\($0)$")) } ?? ("minLength", "1")
      return [("type", "\"string\""), limit]
    case .flag: return [("type", "\"boolean\"")]
    case .number(let range):
      return [
        ("type", "\"integer\""), ("minimum", "\(range.lowerBound)"),
        ("maximum", "\(range.upperBound)"),
      ]
    case .choice(let names):
      return [("enum", "[" + names.map(JSONText.quoted).joined(separator: ", ") + "]")]
    case .list(let element):
      let items = object(members(of: element, indent: deeper), indent: deeper)
      return [("type", "\"array\""), ("items", items)]
    case .map(let element):
      let values = object(members(of: element, indent: deeper), indent: deeper)
      return [("type", "\"object\""), ("additionalProperties", values)]
    case .object(let entries):
      return [
        ("type", "\"object\""), ("additionalProperties", "false"),
        ("properties", properties(entries, indent: deeper)),
      ]
    case .either(let one, let other):
      let choices = [one, other].map { object(members(of: $0, indent: deeper), indent: deeper) }
      return [("anyOf", "[" + choices.joined(separator: ", ") + "]")]
    }
  }

  private static func properties(_ entries: [ConfigurationEntry], indent: String) -> String {
    let deeper = indent + "  "
    return object(
      entries.map { entry in
        let description = entry.summary + (entry.standard.map { " Default: \($0)." } ?? "")
        let head: Members = [("description", JSONText.quoted(description))]
        return (entry.key, object(head + members(of: entry.shape, indent: deeper), indent: deeper))
      }, indent: indent)
  }

  private static func object(_ members: Members, indent: String) -> String {
    let lines = members.map { "\(indent)  \(JSONText.quoted($0.key)): \($0.value)" }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }
}
