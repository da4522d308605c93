import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

// MARK: What a declaration says

extension TypePlanner {
  func degrade(_ schema: Schema, _ reason: String) {
    coverage.degrade(schema.node, reason: reason)
    bag.note(.degraded(reason), at: schema)
  }

  func documentation(of schema: Schema) -> String? {
    draft(schema.description ?? schema.title, at: schema.node)
  }

  /// What the document calls a part of itself for people, where it has an extension for that.
  func title(at node: Node) -> String? {
    configuration.extensions.title.flatMap { node[$0]?.string }
  }

  /// Text with what the document says of an unfinished part: "Early access."
  func draft(_ text: String?, at node: Node) -> String? {
    guard let key = configuration.extensions.draft, let mark = node[key],
      mark.kind != .null, mark.boolean != false
    else { return text }
    let note = "- Important: Draft. \(mark.string ?? "This may change or go.")"
    return text.map { "\($0)\n\n\(note)" } ?? note
  }

  func deprecation(of schema: Schema) -> Deprecation? {
    deprecation(isDeprecated: schema.isDeprecated, at: schema.node)
  }

  func deprecation(isDeprecated: Bool, at node: Node) -> Deprecation? {
    let message = configuration.extensions.deprecation.flatMap { node[$0]?.string }
    return isDeprecated || message != nil ? Deprecation(message: message) : nil
  }
}

// MARK: Coverage

extension TypePlanner {
  static let hidden = "hidden by configuration"
  static let unwanted = "left out by configuration"

  /// Marks a property at every place that describes it.
  func record(_ property: Schema, _ outcome: Coverage.Outcome, reason: String? = nil) {
    coverage.record(.property, outcome, property.node, reason: reason)
    guard property.saysRareThings else { return }
    for node in property.mergedNodes {
      coverage.record(.property, outcome, node, reason: reason)
    }
  }

  /// Notes that nothing inside a schema is planned, since an equal one has been.
  func share(_ schema: Schema) {
    coverage.share(schema.node)
    for node in schema.mergedNodes { coverage.share(node) }
    guard schema.isMadeOfOthers else { return }
    for part in schema.allOf + schema.oneOf + schema.anyOf where !part.isReference { share(part) }
  }
}

extension Diagnostic.Message {
  fileprivate static func degraded(_ reason: String) -> Self {
    .init("degraded", reason, effect: "it is read and written as free-form JSON")
  }
}
