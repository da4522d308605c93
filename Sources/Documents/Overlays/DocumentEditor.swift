internal import SeamstressDiagnostics

/// Carries out the actions of an overlay on an arena.
///
/// Containers are changed by giving them a new run of links, so every node keeps its number. A
/// value that aliases repeat is copied before one of its places is changed.
struct DocumentEditor {
  let document: Document
  let arena: NodeArena
  let bag: DiagnosticBag
  /// The number of the overlay's file in the arena.
  let file: UInt16
  let limits: DocumentLimits
  /// Values that may still be added.
  var room: Int

  init(
    _ document: Document, overlay: SourceFile, _ bag: DiagnosticBag, _ limits: DocumentLimits
  ) {
    self.limits = limits
    room = limits.addedValues
    self.document = document
    arena = document.arena
    self.bag = bag
    file = arena.addFile(overlay, path: nil)
    let origin = arena.origins[Int(document.root.record.file)]
    arena.origins[Int(file)] = origin
    arena.origins[Int(file)].isOverlay = true
  }

  /// False if the overlay's changes go beyond all measure.
  mutating func apply(_ action: Overlay.Action) -> Bool {
    var evaluation = JSONPathEvaluation(document)
    let result = evaluation.select(action.path)
    guard !evaluation.isExhausted else {
      bag.error(.tooManyVisits, at: action.target)
      return true
    }
    guard !result.selected.isEmpty else {
      reportNothing(action, evaluation.matches, result.lastFound, result.failed)
      return true
    }
    let places = result.selected.map { links(to: $0, in: evaluation.matches) }
    switch action.change {
    case .remove: remove(places, action)
    case .update(let update): return merge(update, into: places, action)
    case .copy(let path, let node):
      guard let source = single(path, node) else { return true }
      return merge(source, into: places, action)
    }
    return true
  }

  /// The one value that `copy` names.
  private func single(_ path: JSONPath, _ node: Node) -> Node? {
    var evaluation = JSONPathEvaluation(document)
    let selected = evaluation.select(path).selected
    guard selected.count == 1 else {
      bag.error(.copyNeedsOne(selected.count), at: node)
      return nil
    }
    return arena.node(evaluation.matches[selected[0]].node)
  }

  /// The links that lead from the root to a match.
  private func links(to match: Int, in matches: [JSONPathEvaluation.Match]) -> [Int] {
    var result: [Int] = []
    var match = match
    while matches[match].above >= 0 {
      result.append(matches[match].link)
      match = matches[match].above
    }
    return result.reversed()
  }

  private func reportNothing(
    _ action: Overlay.Action, _ matches: [JSONPathEvaluation.Match], _ lastFound: [Int],
    _ failed: JSONPath.Segment?
  ) {
    guard let failed, !action.mayMatchNothing else { return }
    var near: String?
    if case .name(let name)? = failed.selectors.first, failed.selectors.count == 1 {
      let names = lastFound.prefix(1000).lazy.flatMap { match in
        arena.node(matches[match].node).members.lazy.map(\.name)
      }
      near = NearMiss.best(for: name, among: names)
    }
    let span = action.target.span(ofTextFrom: failed.range.lowerBound, to: failed.range.upperBound)
    bag.warning(.matchesNothing(near), at: span)
  }
}

extension Diagnostic.Message {
  fileprivate static func matchesNothing(_ near: String?) -> Self {
    .init(
      "overlay-no-match", "the target matches nothing from here on",
      effect: "the action changes nothing",
      help: near.map { "did you mean '\($0)'?" }
        ?? "remove the action if it is out of date; 'x-may-match-nothing: true' says it is not")
  }

  fileprivate static let tooManyVisits = Self(
    "overlay-too-large", "the target looks at too many values", effect: "the action is left out",
    help: "name the members on the way instead of '..'")

  fileprivate static func copyNeedsOne(_ count: Int) -> Self {
    .init(
      "overlay-action", "'copy' must select one value, and it selects \(count)",
      effect: "the action is left out")
  }
}
