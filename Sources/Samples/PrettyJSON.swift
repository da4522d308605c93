package import SeamstressJSON

/// JSON for people: two spaces a level, members in their own order.
package enum PrettyJSON {
  package static func text(_ json: JSON) -> String {
    var result = ""
    write(json, indent: "", to: &result)
    return result
  }

  private static func write(_ json: JSON, indent: String, to result: inout String) {
    let deeper = indent + "  "
    switch json {
    case .array(let elements) where !elements.isEmpty:
      list(elements.count, "[", "]", indent, &result) {
        write(elements[$0], indent: deeper, to: &$1)
      }
    case .object(let object) where !object.isEmpty:
      list(object.count, "{", "}", indent, &result) { index, result in
        result += JSONEncoding.text(JSON.string(object.names[index])) + ": "
        write(object.values[index], indent: deeper, to: &result)
      }
    default: result += JSONEncoding.text(json)
    }
  }

  private static func list(
    _ count: Int, _ open: String, _ close: String, _ indent: String, _ result: inout String,
    _ item: (Int, inout String) -> Void
  ) {
    result += open
    for index in 0..<count {
      result += (index == 0 ? "\n" : ",\n") + indent + "  "
      item(index, &result)
    }
    result += "\n" + indent + close
  }
}
