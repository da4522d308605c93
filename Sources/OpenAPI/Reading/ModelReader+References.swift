internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// What stands at the end of an object's references, each step of the way included, first the
  /// object itself; nil after a diagnostic. A wrong type counts as nothing.
  func chain(_ node: Node, named name: @autoclosure () -> String, _ kind: ComponentKind) -> [Node]?
  {
    var steps: [Node] = []
    let last = follow(node, named: name(), kind) { steps.append($0) }
    return last.map { steps + [$0] }
  }

  /// The object at the end of an object's references, and the description given on the way.
  func target(
    _ node: Node, named name: @autoclosure () -> String, _ kind: ComponentKind
  ) -> (node: Node, description: String?)? {
    guard node.isObject, let reference = node.member("$ref") else {
      return node.isObject
        ? (node, nil) : follow(node, named: name(), kind) { _ in }.map { ($0, nil) }
    }
    if let end = knownEnd(of: reference, in: node, kind) { return (end, nil) }
    var note: String?
    let last = follow(node, named: name(), kind) { step in
      note = note ?? step["description"]?.string
    }
    if let last, note == nil { keep(last, asEndOf: reference, kind) }
    return last.map { ($0, note) }
  }

  /// Where a reference leads that stands alone in its object and names what is none itself, as
  /// nearly all do; nil for one that has to be followed.
  private func knownEnd(of reference: Node.Member, in node: Node, _ kind: ComponentKind) -> Node? {
    guard node.members.count == 1, reference.value.isString,
      let (number, _) = references.known(reference.value), number < ends.count,
      let end = ends[number], end.section == kind.section
    else { return nil }
    return end.node
  }

  /// Not where something is to be told at each place that refers to it.
  private func keep(_ end: Node, asEndOf reference: Node.Member, _ kind: ComponentKind) {
    guard reference.value.isString, let (number, target) = references.known(reference.value),
      target.node == end, target.section == nil || target.section == kind.section
    else { return }
    while ends.count <= number { ends.append(nil) }
    ends[number] = (end, kind.section)
  }

  /// The object at the end of an object's references; nil after a diagnostic.
  /// - Parameter pass: Called for each step of the way, first the object itself, without the last.
  private func follow(
    _ node: Node, named name: @autoclosure () -> String, _ kind: ComponentKind,
    _ pass: (Node) -> Void
  ) -> Node? {
    guard object(node, named: name(), effect: kind.effect) != nil else {
      omitted(kind, node, "it is \(node.kind.words)")
      return nil
    }
    var current = node
    var earlier: [Node] = []
    var reference = node.member("$ref")
    while let member = reference {
      guard let next = step(member, from: current, after: earlier, kind) else {
        omitted(kind, node, "its reference leads nowhere")
        return nil
      }
      pass(current)
      reference = next.member("$ref")
      if reference != nil { earlier.append(current) }
      current = next
    }
    return current
  }

  private func step(
    _ member: Node.Member, from node: Node, after earlier: [Node], _ kind: ComponentKind
  ) -> Node? {
    guard member.value.isString else {
      bag.warning(
        .wrongType("$ref", "a string", member.value.kind, effect: kind.effect), at: member.value)
      return nil
    }
    if kind.section != ComponentKind.pathItem.section { noteSiblings(of: node) }
    guard let next = resolve(member.value, kind) else { return nil }
    let reference = member.value
    guard next != node, !earlier.contains(next) else {
      let path = path(through: earlier + [node], to: reference.text)
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
