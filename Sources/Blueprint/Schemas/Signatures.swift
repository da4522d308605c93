import SeamstressDocuments
import SeamstressOpenAPI

/// Tells whether two inline schemas have the same structure, whatever their descriptions say, so
/// that they can share one type. Equal structures get equal numbers; each schema is looked at once.
final class Signatures {
  private let shapes: ShapeReader
  private var numbers: [String: Int] = [:]
  private var known: [Schema: Int] = [:]
  private var open: Set<Schema> = []

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  func signature(of schema: Schema) -> Int {
    if let number = known[schema] { return number }
    guard open.insert(schema).inserted else { return intern("cycle") }
    defer { open.remove(schema) }
    let number = intern(text(schema))
    known[schema] = number
    return number
  }

  private func intern(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = numbers.count
    numbers[text] = number
    return number
  }

  private func text(_ schema: Schema) -> String {
    if let name = schema.componentName { return "component \(name)" }
    let shape = shapes.shape(of: schema)
    let marks =
      (shape.isNullable ? "?" : "") + (schema.isReadOnly ? "r" : "")
      + (schema.isWriteOnly ? "w" : "") + (schema.isDeprecated ? "d" : "")
    return marks + text(shape.kind)
  }

  private func text(_ kind: Shape.Kind) -> String {
    switch kind {
    case .any: "any"
    case .boolean: "boolean"
    case .integer(let format): "integer \(format ?? "")"
    case .number(let format): "number \(format ?? "")"
    case .string(let format): "string \(format ?? "")"
    case .bytes: "bytes"
    case .enumeration(let type, let values):
      "enum \(type) " + values.map(text).joined(separator: ",")
    case .array(let items): "array \(items.map(signature) ?? -1)"
    case .map(let value): "map \(value.map(signature) ?? -1)"
    case .same(let schema): "same \(signature(of: schema))"
    case .union(let branches, let discriminator):
      "union \(discriminator?.propertyName ?? "") "
        + branches.map { "\(signature(of: $0))" }
        .joined(separator: ",")
    case .object(let object): text(object)
    }
  }

  private func text(_ value: Node) -> String {
    let title = shapes.caseTitles[value.index].map { "=\($0)" } ?? ""
    return "\(value.text.utf8.count):\(value.text)\(title)"
  }

  private func text(_ object: ObjectShape) -> String {
    var text = "object"
    for member in object.members {
      text += " \(member.name.utf8.count):\(member.name)"
      text += object.required.contains(member.name) ? "!" : ""
      text += "=\(signature(of: member.schema))"
    }
    switch object.additional {
    case .some(.some(let schema)): text += " * \(signature(of: schema))"
    case .some(nil): text += " *"
    case nil: break
    }
    return text
  }
}
