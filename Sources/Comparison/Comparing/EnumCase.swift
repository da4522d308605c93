internal import SeamstressBlueprint
internal import SeamstressDocuments

/// A case that holds a value, or for a status without a body none.
struct EnumCase {
  let name: SwiftName
  var type: TypeReference?
  var isOptional = false
  let text: String?
  /// By what a decoder knows it.
  let encoding: String?
  let documentation: String?

  var declaration: String { "case \(name.bare)\(text.map { "(\($0))" } ?? "")" }
}

extension EnumCase {
  init(_ variant: ResponseChoice.Variant, text: String?) {
    var place = ""
    if case .value(let type, let path, let isOptional) = variant.content {
      (self.type, self.isOptional) = (type, isOptional)
      place = path.map { ".\(ListingText.wire($0))" }.joined()
    }
    name = variant.name
    self.text = text
    encoding = ListingText.statuses(variant.statuses) + place
    documentation = variant.documentation
  }
}

extension Union.Variant {
  /// Kinds and required members change with every property: only tags are what somebody decides.
  var mark: String? {
    let texts = tags.map { tag in
      let values = tag.values.map(ListingText.literal).sorted().joined(separator: " | ")
      return "\(ListingText.wire(tag.key)) = \(values)"
    }
    return texts.isEmpty ? nil : texts.sorted().joined(separator: ", ")
  }
}

extension Enumeration {
  var openness: String { isOpen ? "open" : "closed" }
}

extension Enumeration.Case {
  var text: String { "case \(name.bare) = \(ListingText.literal(value))" }
}

extension Enumeration.RawType {
  var text: String {
    switch self {
    case .string: "String"
    case .integer: "Int"
    case .number: "Double"
    }
  }
}

/// Where the values of `enum` stand in a schema; the schema itself, where that is composed.
struct ValuePlaces {
  private let schema: Node
  private var places: [String: Node] = [:]

  init(_ schema: Node) {
    self.schema = schema
    for element in schema["enum"]?.elements ?? schema.elements { places[element.text] = element }
  }

  subscript(value: Literal) -> Node {
    switch value {
    case .string(let text): places[text] ?? schema
    case .integer(let number): places["\(number)"] ?? schema
    default: schema
    }
  }
}
