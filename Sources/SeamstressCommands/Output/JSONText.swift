internal import SeamstressJSON

/// Lays JSON out for reading, two spaces a level, in colour where a terminal wants it.
struct JSONText {
  enum Paint: String {
    case name = "34"
    case text = "32"
    case constant = "33"
  }

  private let isColoured: Bool
  private var text = ""

  static func pretty(_ json: JSON, isColoured: Bool = false) -> String {
    var layout = JSONText(isColoured: isColoured)
    layout.write(json, indentation: "")
    return layout.text
  }

  private init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  private mutating func write(_ json: JSON, indentation: String) {
    let inner = indentation + "  "
    switch json {
    case .object(let object) where !object.isEmpty:
      text += "{\n"
      for (index, member) in object.enumerated() {
        text += inner
        add(JSON.string(member.name), .name)
        text += ": "
        write(member.value, indentation: inner)
        text += index == object.count - 1 ? "\n" : ",\n"
      }
      text += indentation + "}"
    case .array(let items) where !items.isEmpty:
      text += "[\n"
      for (index, item) in items.enumerated() {
        text += inner
        write(item, indentation: inner)
        text += index == items.count - 1 ? "\n" : ",\n"
      }
      text += indentation + "]"
    case .string: add(json, .text)
    case .object, .array: text += json.description
    default: add(json, .constant)
    }
  }

  private mutating func add(_ json: JSON, _ paint: Paint) {
    guard isColoured else { return text += json.description }
    text += "\u{1B}[\(paint.rawValue)m\(TerminalText.jsonEscaped(json.description))\u{1B}[0m"
  }
}
