package import SeamstressDiagnostics
internal import SeamstressDocuments

extension APIComparison {
  /// The changes as diagnostics, which code hosts show at their lines.
  ///
  /// - Parameter level: What is as bad as this or worse is an error; nil: nothing is.
  package func findings(failingOn level: Impact?) -> [Diagnostic] {
    changes.map { change in
      let place =
        change.side == .new ? change.node.key : newRoot.map { change.node.nearest(in: $0) }
      return Diagnostic(
        change.severity(failingOn: level),
        .init(change.rule.id, change.sentence, effect: change.rule.reason), span: place?.span,
        pointer: place?.pointer)
    }
  }
}

extension APIChange {
  fileprivate func severity(failingOn level: Impact?) -> Diagnostic.Severity {
    if let level, impact <= level { return .error }
    return impact <= .conditional ? .warning : .note
  }

  /// `breaking: PetStore.Pets.list(limit:): Int? = nil → Int`
  private var words: String {
    let value = value ?? "its description"
    switch sign {
    case .added: return "added \(value)"
    case .removed: return "removed \(value)"
    case .changed: return value
    }
  }

  fileprivate var sentence: String { "\(impact.rawValue): \(declaration): \(words)" }
}

extension Node {
  /// Of what is gone: the innermost place that is still there, since code hosts show only files that
  /// are in the repository.
  fileprivate func nearest(in root: Node) -> Node {
    var names: [String] = []
    var node = self
    while let parent = node.parent {
      if parent.isObject { names.append(node.key.text) }
      node = parent
    }
    var place = root
    for name in names.reversed() {
      guard let member = place[name] else { break }
      place = member
    }
    return place.key
  }
}
