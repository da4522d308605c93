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
    if node.isObject, node.member("$ref") == nil { return (node, nil) }
    guard let steps = chain(node, named: name(), kind), let last = steps.last else { return nil }
    guard steps.count > 1 else { return (last, nil) }
    for step in steps.dropLast() {
      if let note = step["description"]?.string { return (last, note) }
    }
    return (last, nil)
  }

  private func step(
    _ member: Node.Member, from node: Node, _ steps: [Node], _ kind: ComponentKind
  ) -> Node? {
    guard member.value.isString else {
      bag.warning(
        .wrongType("$ref", "a string", member.value.kind, effect: kind.effect), at: member.value)
      return nil
    }
    if kind.section != ComponentKind.pathItem.section { noteSiblings(of: node) }
    guard let next = resolve(member.value, kind) else { return nil }
    let reference = member.value
    guard !steps.contains(next) else {
      let path = path(through: steps, to: reference.text)
      bag.error(.cycle(path, effect: kind.effect), at: reference)
      return nil
    }
    guard object(next, named: reference.text, effect: kind.effect) != nil else { return nil }
    return next
  }

  private func path(through steps: [Node], to reference: String) -> [String] {
    steps.compactMap { $0["$ref"]?.string } + (steps.count > 1 ? [] : [reference])
  }

  func resolve(_ place: Node, _ kind: ComponentKind) -> Node? {
    switch references.resolve(place) {
    case .found(let target):
      checkSection(target, place, kind.section)
      return target.node
    case .missing(let refusal):
      bag.warning(.dangling(refusal, effect: kind.effect), at: place)
      return nil
    }
  }

  /// `#/components/responses/Pet` where a schema is expected is a slip.
  func checkSection(_ target: References.Target, _ place: Node, _ section: String) {
    guard let found = target.section, found != section else { return }
    bag.warning(.wrongSection(target.text, expected: section), at: place)
  }

  private func noteSiblings(of node: Node) {
    guard node.members.count > 1, version < .v3_1 else { return }
    let siblings = node.members.filter { member in
      let key = member.key
      return !key.hasText("$ref") && !key.hasText("description") && !key.hasText("summary")
        && !member.isExtension
    }
    let names = siblings.map(\.name)
    if !names.isEmpty { bag.note(.ignoredSiblings(names), at: node) }
  }

  private func omitted(_ kind: ComponentKind, _ node: Node, _ reason: String) {
    if let omission = kind.omission { omit(omission, node, reason) }
  }
}
