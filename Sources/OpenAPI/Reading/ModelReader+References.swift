internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// What stands at the end of an object's references, each step of the way included, first the
  /// object itself; nil after a diagnostic. A wrong type counts as nothing.
  func chain(_ node: Node, named name: @autoclosure () -> String, _ kind: ComponentKind) -> [Node]?
  {
    guard object(node, named: name(), effect: kind.effect) != nil else {
      omitted(kind, node, "it is \(node.kind.words)")
      return nil
    }
    var steps = [node]
    var current = node
    while let member = current.member("$ref") {
      guard let next = step(member, from: current, steps, kind) else {
        omitted(kind, node, "its reference leads nowhere")
        return nil
      }
      steps.append(next)
      current = next
    }
    return steps
  }

  /// The object at the end of an object's references, and the description given on the way.
  func target(
    _ node: Node, named name: @autoclosure () -> String, _ kind: ComponentKind
  ) -> (node: Node, description: String?)? {
    guard let steps = chain(node, named: name(), kind), let last = steps.last else { return nil }
    guard steps.count > 1 else { return (last, nil) }
    let notes = steps.dropLast().lazy.compactMap { $0["description"]?.string }
    return (last, notes.first)
  }

  private func step(
    _ member: Node.Member, from node: Node, _ steps: [Node], _ kind: ComponentKind
  ) -> Node? {
    guard let reference = member.value.string else {
      bag.warning(
        .wrongType("$ref", "a string", member.value.kind, effect: kind.effect), at: member.value)
      return nil
    }
    if kind.section != ComponentKind.pathItem.section { noteSiblings(of: node) }
    guard let next = resolve(reference, member.value, kind) else { return nil }
    guard !steps.contains(next) else {
      bag.error(.cycle(path(through: steps, to: reference), effect: kind.effect), at: member.value)
      return nil
    }
    guard object(next, named: reference, effect: kind.effect) != nil else { return nil }
    return next
  }

  private func path(through steps: [Node], to reference: String) -> [String] {
    steps.compactMap { $0["$ref"]?.string } + (steps.count > 1 ? [] : [reference])
  }

  func resolve(_ reference: String, _ place: Node, _ kind: ComponentKind) -> Node? {
    switch references.resolve(reference, from: place) {
    case .found(let node):
      checkSection(reference, place, kind.section)
      return node
    case .missing(let refusal):
      bag.warning(.dangling(refusal, effect: kind.effect), at: place)
      return nil
    }
  }

  /// `#/components/responses/Pet` where a schema is expected is a slip.
  func checkSection(_ reference: String, _ place: Node, _ section: String) {
    let prefix = "#/components/"
    guard reference.hasPrefix(prefix), !reference.hasPrefix(prefix + section + "/") else { return }
    guard reference.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 3 else { return }
    bag.warning(.wrongSection(reference, expected: section), at: place)
  }

  private func noteSiblings(of node: Node) {
    guard node.members.count > 1, version < .v3_1 else { return }
    let names = node.members.map(\.name).filter {
      $0 != "$ref" && $0 != "description" && $0 != "summary" && !$0.hasPrefix("x-")
    }
    if !names.isEmpty { bag.note(.ignoredSiblings(names), at: node) }
  }

  private func omitted(_ kind: ComponentKind, _ node: Node, _ reason: String) {
    if let omission = kind.omission { omit(omission, node, reason) }
  }
}
