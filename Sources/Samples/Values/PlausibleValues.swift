#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressEmission
internal import SeamstressJSON

/// Makes up values that a type and its description allow: the same for the same name everywhere,
/// so that an identifier is one identifier on all pages.
struct PlausibleValues {
  private let types: TypeIndex
  /// Values inside one another. An answer starts further down: it is there to be looked at.
  private static let deepest = 12
  private static let answers = 8

  init(_ types: TypeIndex) {
    self.types = types
  }

  func value(_ argument: Argument) -> JSON {
    value(argument.type, Hint(argument.wireName, argument.node.describedSchema), depth: 0)
  }

  /// What an answer looks like that has what it must have.
  func answer(_ type: TypeReference, name: String) -> JSON {
    value(type, Hint(name, nil), depth: Self.answers)
  }

  private func value(_ type: TypeReference, _ hint: Hint, depth: Int) -> JSON {
    if let example = hint.schema.flatMap(ExampleReader.example(ofSchema:)), type.mayBe(example) {
      return example
    }
    switch type {
    case .boolean: return .bool(true)
    case .integer, .int32, .int64, .uint64: return .number(JSONNumber(hint.integer))
    case .double, .float: return hint.number
    case .string, .date, .localDate, .data, .url, .uuid, .uri, .duration:
      return .string(PlausibleText(hint).text(type))
    case .json: return .object(JSONObject())
    case .file: return .string(hint.name)
    case .array(let item):
      return depth >= Self.deepest ? .array([]) : .array([value(item, hint.item, depth: depth + 1)])
    case .dictionary(let item):
      guard depth < Self.deepest else { return .object(JSONObject()) }
      return .object(["key": value(item, hint.values, depth: depth + 1)])
    case .optional(let inner): return value(inner, hint, depth: depth)
    case .named(let id): return named(id, hint, depth: depth)
    }
  }

  private func named(_ id: TypeID, _ hint: Hint, depth: Int) -> JSON {
    guard let declaration = types[id] else { return .null }
    if let example = ExampleReader.example(ofSchema: declaration.node) { return example }
    switch declaration.kind {
    case .enumeration(let enumeration):
      return enumeration.cases.first.map { JSON($0.value) } ?? .null
    case .structure(let structure): return object(structure, depth: depth)
    case .responses: return .null
    case .alias(let type): return value(type, hint, depth: depth + 1)
    case .union(let union):
      guard let first = union.variants.first, depth < Self.deepest else { return .null }
      var result = value(first.type, hint, depth: depth + 1)
      if case .object(var object) = result {
        for tag in first.tags { object[tag.key] = tag.values.first.map { JSON($0) } }
        result = .object(object)
      }
      return result
    }
  }

  /// The members that must be there. A type that contains itself ends for lack of depth.
  private func object(_ structure: Structure, depth: Int) -> JSON {
    var object = JSONObject()
    for property in structure.properties where property.isRequired {
      if let constant = property.constant {
        object[property.wireName] = JSON(constant)
      } else if property.isNullable {
        object[property.wireName] = .null
      } else if depth < Self.deepest {
        let hint = Hint(property.wireName, property.node.describedSchema)
        object[property.wireName] = value(property.type, hint, depth: depth + 1)
      }
    }
    return .object(object)
  }
}

extension TypeReference {
  /// False for a text that is none of the type: examples are often made up.
  fileprivate func mayBe(_ example: JSON) -> Bool {
    switch self {
    case .uuid: example.string.map { UUID(uuidString: $0) != nil } ?? true
    case .duration: example.string.map { ISO8601Duration($0) != nil } ?? true
    default: true
    }
  }
}
