import Foundation
import SeamstressDocuments

@testable import SeamstressBlueprint

/// Counts the operations, parameters, bodies, responses, properties and schemas of a document from
/// its values alone, without the rooms that the ledger relies on: each place once, references
/// followed. It knows no file but the document.
struct NodeCounter {
  private static let methods: Set = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]
  private static let schemaKeywords: Set = [
    "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
    "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems",
  ]

  private let root: Node
  private var places: [Coverage.Subject: Set<Int>] = [:]
  private var visited: Set<Int> = []

  init(_ root: Node) {
    self.root = root
    let components = root["components"]
    for section in ["paths", "webhooks"] {
      for path in members(root[section]) { count(path: path) }
    }
    for path in members(components?["pathItems"]) { count(path: path) }
    for callback in members(components?["callbacks"]) { count(callback: callback) }
    for schema in members(components?["schemas"]) {
      note(.schema, schema)
      count(schema: schema)
    }
    for parameter in members(components?["parameters"]) { count(.parameter, parameter) }
    for body in members(components?["requestBodies"]) { count(.body, body) }
    for response in members(components?["responses"]) { count(.response, response) }
  }

  func count(_ subject: Coverage.Subject) -> Int { places[subject]?.count ?? 0 }

  private mutating func note(_ subject: Coverage.Subject, _ node: Node) {
    places[subject, default: []].insert(node.index)
  }

  private func members(_ node: Node?) -> [Node] {
    node?.members.filter { !$0.name.hasPrefix("x-") }.map(\.value) ?? []
  }

  /// What a reference within the document leads to in the end; nil if nowhere.
  private func target(_ node: Node) -> Node? {
    var node = node
    for _ in 0..<20 {
      guard let reference = node["$ref"]?.string else { return node }
      guard reference.hasPrefix("#/") else { return nil }
      var next = root
      for token in reference.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false) {
        let plain = String(token).removingPercentEncoding ?? String(token)
        let text = plain.replacing("~1", with: "/").replacing("~0", with: "~")
        let element = Int(text).flatMap { next.isArray ? next.elements.dropFirst($0).first : nil }
        guard let found = next[text] ?? element else { return nil }
        next = found
      }
      node = next
    }
    return nil
  }

  // MARK: Operations

  private mutating func count(path: Node) {
    guard let path = target(path), visited.insert(path.index).inserted else { return }
    let operations = path.members.filter { Self.methods.contains($0.name) }.map(\.value)
    guard !operations.isEmpty else { return }
    for parameter in path["parameters"]?.elements.map({ $0 }) ?? [] {
      count(.parameter, parameter)
    }
    for operation in operations {
      note(.operation, operation)
      for parameter in operation["parameters"]?.elements.map({ $0 }) ?? [] {
        count(.parameter, parameter)
      }
      if let body = operation["requestBody"] { count(.body, body) }
      for response in members(operation["responses"]) { count(.response, response) }
      for callback in members(operation["callbacks"]) { count(callback: callback) }
    }
  }

  private mutating func count(callback: Node) {
    for path in members(target(callback)) { count(path: path) }
  }

  private mutating func count(_ subject: Coverage.Subject, _ node: Node) {
    guard let node = target(node) else { return }
    note(subject, node)
    for holder in [node] + members(node["content"]) + members(node["headers"]) {
      for key in ["schema", "itemSchema"] {
        if let schema = holder[key] { count(schema: schema) }
      }
    }
  }

  // MARK: Schemas

  private mutating func count(schema: Node) {
    guard schema.isObject, visited.insert(schema.index).inserted else { return }
    if schema["$ref"] != nil, let target = target(schema) { count(schema: target) }
    for member in schema.members {
      switch member.name {
      case "properties":
        for property in member.value.members {
          note(.property, property.value)
          count(schema: property.value)
        }
      case "patternProperties", "dependentSchemas", "$defs", "definitions":
        for inner in member.value.members { count(schema: inner.value) }
      case "allOf", "anyOf", "oneOf", "prefixItems":
        for inner in member.value.elements { count(schema: inner) }
      case _ where Self.schemaKeywords.contains(member.name): count(schema: member.value)
      default: break
      }
    }
  }
}
