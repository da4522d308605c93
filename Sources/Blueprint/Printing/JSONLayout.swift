internal import SeamstressJSON

/// JSON for programs that people look at, too: what fits stands on one line, so that a change of
/// one property is a change of one line.
enum JSONLayout {
  private static let width = 100

  static func text(_ value: JSON) -> String {
    var text = ""
    write(value, indentation: "", column: 0, to: &text)
    return text + "\n"
  }

  private static func write(
    _ value: JSON, indentation: String, column: Int, to text: inout String
  ) {
    let line = flat(value)
    if column + line.count <= width || !isContainer(value) {
      text += line
      return
    }
    let inner = indentation + "  "
    switch value {
    case .array(let elements):
      writeLines(elements, "[", "]", indentation, to: &text) { element, text in
        write(element, indentation: inner, column: inner.count, to: &text)
      }
    case .object(let object):
      writeLines(Array(object), "{", "}", indentation, to: &text) { member, text in
        let key = JSON.string(member.name).description + ": "
        text += key
        write(member.value, indentation: inner, column: inner.count + key.count, to: &text)
      }
    default: break
    }
  }

  private static func writeLines<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indentation: String,
    to text: inout String, _ write: (Item, inout String) -> Void
  ) {
    text += open + "\n"
    for (index, item) in items.enumerated() {
      text += indentation + "  "
      write(item, &text)
      text += index == items.count - 1 ? "\n" : ",\n"
    }
    text += indentation + close
  }

  private static func isContainer(_ value: JSON) -> Bool {
    switch value {
    case .array(let elements): !elements.isEmpty
    case .object(let object): !object.isEmpty
    default: false
    }
  }

  private static func flat(_ value: JSON) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(flat).joined(separator: ", ") + "]"
    case .object(let object) where object.isEmpty: "{}"
    case .object(let object):
      "{ "
        + object.map { "\(JSON.string($0.name).description): \(flat($0.value))" }
        .joined(separator: ", ") + " }"
    default: value.description
    }
  }
}
