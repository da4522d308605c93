internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Values of one type each, with what happens if another stands there.
extension ModelReader {
  /// Calls `body` for each known field of an object; unknown ones are told and ignored.
  /// - Parameter unknown: Takes those that seem to be a known one that is misspelt.
  func walk<Field: FieldName>(
    _ node: Node, _ fields: Field.Type, unknown: (Field, Node.Member) -> Void = { _, _ in },
    _ body: (Field, Node.Member) -> Void
  ) {
    let table = Field.table
    for member in node.members {
      if let field = table[member.key] {
        body(field, member)
      } else if member.isExtension {
        noteForeignExtension(member.key)
      } else {
        let meant = unknownField(member, member.name, fields)
        if let field = meant.flatMap(Field.init) { unknown(field, member) }
      }
    }
  }

  private func unknownField<Field: FieldName>(
    _ member: Node.Member, _ name: String, _ fields: Field.Type
  ) -> String? {
    let meant = NearMiss.best(for: name, among: fields.allCases.map(\.rawValue))
    let message = Diagnostic.Message.unknownField(name, of: fields.owner, meant: meant)
    bag.report(meant == nil ? .note : .warning, message, at: member.key)
    return meant
  }

  /// Extensions that instruct another generator have no effect here; once for each generator.
  private func noteForeignExtension(_ key: Node) {
    let found = Self.foreignTools.first { key.hasPrefix($0.prefix) }
    guard let found, foreignTools.insert(found.tool).inserted else { return }
    bag.note(.foreign(key.text, found.tool), at: key)
  }

  private static let foreignTools: [(tool: String, prefix: StaticString)] = [
    ("ogen", "x-ogen-"), ("oapi-codegen", "x-oapi-codegen-"), ("go", "x-go-"),
    ("kiota", "x-kiota-"),
  ]

  /// A string; another scalar is taken by its text, since YAML makes numbers of versions.
  func text(_ member: Node.Member) -> String? { text(member.value, named: member.key.text) }

  func text(_ node: Node, named name: @autoclosure () -> String) -> String? {
    if let text = node.string { return text }
    guard !node.isContainer, !node.isNull else {
      bag.warning(.wrongType(name(), "a string", node.kind, effect: "ignored"), at: node)
      return nil
    }
    bag.warning(
      .wrongType(
        name(), "a string", node.kind, effect: "read as \"\(node.text)\"", help: "put it in quotes"),
      at: node)
    return node.text
  }

  func flag(_ member: Node.Member) -> Bool? {
    let node = member.value
    if let value = node.boolean { return value }
    let repaired: Bool? =
      switch node.string?.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    let effect = repaired.map { "read as \($0)" } ?? "ignored"
    bag.warning(.wrongType(member.name, "true or false", node.kind, effect: effect), at: node)
    return repaired
  }

  /// The value if it is an object. An empty array is what PHP writes for an empty object.
  func object(_ member: Node.Member, effect: String = "ignored") -> Node? {
    object(member.value, named: member.key.text, effect: effect)
  }

  func object(
    _ node: Node, named name: @autoclosure () -> String, effect: String = "ignored"
  ) -> Node? {
    if node.isObject { return node }
    bag.warning(.wrongType(name(), "an object", node.kind, effect: effect), at: node)
    return nil
  }

  /// The members of an object; none after a diagnostic.
  func members(_ member: Node.Member) -> Node.Members {
    (object(member) ?? member.key).members
  }

  /// The elements of an array; one value that should have been in an array stands for it.
  func list(_ member: Node.Member, of kinds: @autoclosure () -> [Node.Kind], or name: String)
    -> [Node]
  {
    let node = member.value
    if node.isArray { return Array(node.elements) }
    let isElement = kinds().contains(node.kind)
    let effect = isElement ? "read as an array with this one element" : "ignored"
    bag.warning(.wrongType(member.name, "an array of \(name)", node.kind, effect: effect), at: node)
    return isElement ? [node] : []
  }

  func texts(_ member: Node.Member) -> [String] {
    list(member, of: [.string], or: "strings").compactMap { element in
      text(element, named: "an element of '\(member.name)'")
    }
  }

  /// Records that a part of the description is missing from the model.
  func omit(_ kind: Omission.Kind, _ node: Node, _ reason: String) {
    inventory.omissions.append(Omission(node: node, kind: kind, reason: reason))
  }
}

extension Node.Member {
  /// `x-…`, which means nothing here.
  var isExtension: Bool { key.hasPrefix("x-") }
}

extension Diagnostic.Message {
  fileprivate static func foreign(_ name: String, _ tool: String) -> Self {
    .init(
      "foreign-extension", "'\(name)' speaks to another generator",
      effect: "this and other 'x-\(tool)-…' are used only where the configuration names them")
  }
}
