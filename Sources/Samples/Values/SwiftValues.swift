#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SeamstressBlueprint
internal import SeamstressEmission
internal import SeamstressJSON

/// Writes JSON values as Swift expressions of planned types.
///
///     values.source("code", as: accessMethod)       // .code
///
/// Nil where the value is none of the type.
struct SwiftValues {
  private let types: TypeIndex
  private let spelling: TypeSpelling

  init(_ types: TypeIndex, spelling: TypeSpelling) {
    self.types = types
    self.spelling = spelling
  }

  func source(_ json: JSON, as argument: Argument) -> SwiftSource? {
    source(
      json, as: argument.type, isThreeState: argument.isThreeState,
      isOptional: !argument.isRequired || argument.isNullable)
  }

  private func source(
    _ json: JSON, as type: TypeReference, isThreeState: Bool, isOptional: Bool
  ) -> SwiftSource? {
    if json.isNull, type != .json {
      return isThreeState ? ".null" : isOptional ? "nil" : nil
    }
    guard let value = source(json, as: type) else { return nil }
    return isThreeState && !type.isLiteral ? ".value(\(value))" : value
  }

  func source(_ json: JSON, as type: TypeReference) -> SwiftSource? {
    switch type {
    case .string: json.string.map { .literal($0) }
    case .boolean: json.bool.map { $0 ? "true" : "false" }
    case .integer, .int64, .uint64: json.int.map { "\($0)" }
    case .int32: json.int.flatMap { Int32(exactly: $0) }.map { "\(Int($0))" }
    case .double, .float: json.number.flatMap(number)
    case .date: json.string.flatMap(date)
    case .localDate:
      json.string.flatMap { LocalDate($0) }.map { "LocalDate(\(.literal("\($0)")))!" }
    case .uuid:
      json.string.flatMap { UUID(uuidString: $0) == nil ? nil : $0 }
        .map { "UUID(uuidString: \(.literal($0)))!" }
    case .uri: json.string.map { .literal($0) }
    case .duration:
      json.string.flatMap { ISO8601Duration($0) }
        .map { "ISO8601Duration(\(.literal("\($0)")))!" }
    case .url: json.string.map { "URL(string: \(.literal($0)))!" }
    case .data: json.string.map { "Data(base64Encoded: \(.literal($0)))!" }
    case .file: json.string.map { "FilePart(path: \(.literal($0)))" }
    case .json: literal(json)
    case .array(let item): json.array.flatMap { array($0, item) }
    case .dictionary(let item): json.object.flatMap { dictionary($0, item) }
    case .optional(let inner): json.isNull ? "nil" : source(json, as: inner)
    case .named(let id): types[id].flatMap { named(json, $0) }
    }
  }

  private func number(_ number: JSONNumber) -> SwiftSource? {
    number.int.map { "\($0)" } ?? number.double.map { .literal($0) }
  }

  /// The strategy for ISO 8601 takes whole seconds.
  private func date(_ text: String) -> SwiftSource? {
    guard text.utf8.count >= 20, text.hasSuffix("Z"),
      text.firstMatch(of: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/) != nil
    else { return nil }
    return "try Date(\(.literal(String(text.prefix(19)) + "Z")), strategy: .iso8601)"
  }

  private func array(_ elements: [JSON], _ item: TypeReference) -> SwiftSource? {
    let sources = elements.compactMap { source($0, as: item) }
    return sources.count == elements.count ? "[\(.joined(sources, by: ", "))]" : nil
  }

  private func dictionary(_ object: JSONObject, _ item: TypeReference) -> SwiftSource? {
    let pairs = object.compactMap { member in
      source(member.value, as: item).map { "\(.literal(member.name)): \($0)" as SwiftSource }
    }
    guard pairs.count == object.count else { return nil }
    return pairs.isEmpty ? "[:]" : "[\(.joined(pairs, by: ", "))]"
  }

  /// Free-form JSON, by the literals that it can be made of.
  private func literal(_ json: JSON) -> SwiftSource? {
    switch json {
    case .null: ".null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): self.number(number)
    case .string(let text): .literal(text)
    case .array(let elements): "[\(.joined(elements.compactMap(literal), by: ", "))]"
    case .object(let object): dictionary(object, .json)
    }
  }
}

// MARK: Declared types

extension SwiftValues {
  private func named(_ json: JSON, _ declaration: TypeDeclaration) -> SwiftSource? {
    switch declaration.kind {
    case .alias(let type): return source(json, as: type)
    case .enumeration(let enumeration): return enumerated(json, enumeration)
    case .structure(let structure):
      return json.object.flatMap { self.structure($0, structure, declaration) }
    case .union(let union): return self.union(json, union)
    case .responses: return nil
    }
  }

  private func enumerated(_ json: JSON, _ enumeration: Enumeration) -> SwiftSource? {
    if let known = enumeration.cases.first(where: { JSON($0.value) == json }) {
      return ".\(.member(known.name))"
    }
    guard enumeration.isOpen else { return nil }
    switch enumeration.rawType {
    case .string: return json.string.map { ".unknown(\(.literal($0)))" }
    case .integer: return json.int.map { ".unknown(\($0))" }
    case .number: return json.double.map { ".unknown(\(.literal($0)))" }
    }
  }

  private func structure(
    _ object: JSONObject, _ structure: Structure, _ declaration: TypeDeclaration
  ) -> SwiftSource? {
    let isSent = declaration.usage.contains(.request)
    var arguments: [SwiftSource] = []
    for property in structure.properties {
      guard let json = object[property.wireName] else {
        let isNeeded = property.isRequired && property.constant == nil
        if isNeeded && !property.isNullable { return nil }
        if isNeeded && isSent { arguments.append("\(.argument(property.name)): nil") }
        continue
      }
      if property.constant != nil, property.isRequired { continue }
      guard
        let value = source(
          json, as: property.type, isThreeState: property.isThreeState(isSent: isSent),
          isOptional: property.isOptional)
      else { return nil }
      arguments.append("\(.argument(property.name)): \(value)")
    }
    let type = spelling.source(.named(declaration.id))
    return "\(type)(\(.joined(arguments, by: ", ")))"
  }

  private func union(_ json: JSON, _ union: Union) -> SwiftSource? {
    for variant in union.variants where variant.admits(json) {
      if let value = source(json, as: variant.type) {
        return ".\(.member(variant.name))(\(value))"
      }
    }
    guard union.isOpen else { return nil }
    return literal(json).map { ".unknown(\($0))" }
  }
}

extension Union.Variant {
  fileprivate func admits(_ json: JSON) -> Bool {
    guard kinds.list.contains(where: json.isOf) else { return false }
    guard let object = json.object else { return true }
    return tags.allSatisfy { tag in
      object[tag.key].map { value in tag.values.contains { JSON($0) == value } } ?? false
    } && requiredKeys.allSatisfy { object[$0] != nil }
  }
}

extension JSON {
  fileprivate func isOf(_ kind: Union.JSONKind) -> Bool {
    switch self {
    case .null: false
    case .bool: kind == .boolean
    case .number(let number): kind == .number || kind == .integer && number.int != nil
    case .string: kind == .string
    case .array: kind == .array
    case .object: kind == .object
    }
  }
}

extension TypeReference {
  /// Whether a literal of the type is one of `Nullable` of it, too.
  fileprivate var isLiteral: Bool {
    switch self {
    case .string, .boolean, .integer, .int32, .int64, .uint64, .double, .float, .uri: true
    default: false
    }
  }
}
