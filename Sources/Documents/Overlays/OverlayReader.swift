package import SeamstressDiagnostics

/// Reads an overlay out of a document, and reports what is wrong in it.
package struct OverlayReader {
  private let bag: DiagnosticBag

  package init(_ bag: DiagnosticBag) { self.bag = bag }

  /// Nil if the document is no overlay; actions with mistakes are left out, each with an error.
  package func read(_ document: Document) -> Overlay? {
    let root = document.root
    guard root.isObject, let version = root["overlay"] else {
      bag.error(.notAnOverlay, at: root)
      return nil
    }
    guard hasKnownVersion(version) else {
      bag.error(.unknownVersion(version.text), at: version)
      return nil
    }
    checkMembers(of: root, known: ["overlay", "info", "extends", "actions"])
    checkInfo(of: root)
    guard let actions = root["actions"], actions.isArray, !actions.elements.isEmpty else {
      bag.error(.noActions, at: root["actions"] ?? root.key(of: "overlay"))
      return nil
    }
    return Overlay(
      source: document.source, extends: root["extends"]?.string,
      actions: actions.elements.compactMap(action))
  }

  private func hasKnownVersion(_ version: Node) -> Bool {
    let parts = version.text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts[0] == "1" && (parts[1] == "0" || parts[1] == "1")
  }

  private func checkInfo(of root: Node) {
    let info = root["info"]
    for name in ["title", "version"] where info?[name] == nil {
      bag.warning(.incompleteInfo(name), at: root.key(of: "info") ?? root.key(of: "overlay"))
    }
  }

  private func checkMembers(of node: Node, known: [String]) {
    for member in node.members where !known.contains(member.name) {
      guard !member.name.hasPrefix("x-") else { continue }
      let near = NearMiss.best(for: member.name, among: known)
      bag.error(.unknownMember(member.name, near), at: member.key)
    }
  }

  private func action(_ node: Node) -> Overlay.Action? {
    guard node.isObject else {
      bag.error(.actionIsNoObject, at: node)
      return nil
    }
    checkMembers(of: node, known: ["target", "description", "update", "remove", "copy"])
    guard let target = node["target"] else {
      bag.error(.noTarget, at: node)
      return nil
    }
    guard let path = path(target), let change = change(node) else { return nil }
    return .init(
      node: node, target: target, path: path, change: change,
      mayMatchNothing: node["x-may-match-nothing"]?.boolean == true)
  }

  private func change(_ node: Node) -> Overlay.Change? {
    let remove = node["remove"]
    if let remove, remove.boolean == nil {
      bag.error(.removeIsNoBoolean, at: remove)
      return nil
    }
    if remove?.boolean == true { return .remove }
    switch (node["update"], node["copy"]) {
    case (let update?, nil): return .update(update)
    case (nil, let copy?): return path(copy).map { .copy($0, copy) }
    case (nil, nil): bag.error(.noChange, at: node)
    case (.some, let copy?): bag.error(.twoChanges, at: copy)
    }
    return nil
  }

  private func path(_ node: Node) -> JSONPath? {
    guard let text = node.string else {
      bag.error(.targetIsNoString, at: node)
      return nil
    }
    do throws(JSONPathParser.Failure) {
      return try JSONPathParser.parse(text)
    } catch {
      bag.error(.badPath(error), at: node.span(ofTextFrom: error.offset, to: error.offset + 1))
      return nil
    }
  }
}

extension Node {
  /// The place of a part of a scalar's text, in bytes; all of the scalar if escapes or folds keep
  /// that from being known.
  func span(ofTextFrom start: Int, to end: Int) -> SourceSpan? {
    let record = self.record
    guard !record.isUnescaped else { return span }
    let first = Int(record.first)
    return SourceSpan(
      file: file, start: first + min(start, Int(record.count)),
      end: first + min(end, Int(record.count)))
  }
}

extension Diagnostic.Message {
  fileprivate static let notAnOverlay = Self(
    "not-an-overlay", "this is no overlay: it has no member 'overlay'",
    help: "start it with 'overlay: 1.0.0'")

  fileprivate static func unknownVersion(_ version: String) -> Self {
    .init(
      "overlay-version", "the overlay version '\(version)' is not known",
      effect: "it is not applied",
      help: "write 'overlay: 1.0.0' or 'overlay: 1.1.0'")
  }

  fileprivate static let noActions = Self(
    "overlay-actions", "the overlay has no list of actions", effect: "it changes nothing",
    help: "add 'actions:' with at least one action")

  fileprivate static func incompleteInfo(_ name: String) -> Self {
    .init("overlay-info", "the overlay has no 'info.\(name)'", help: "add it: it is required")
  }

  fileprivate static func unknownMember(_ name: String, _ near: String?) -> Self {
    .init(
      "unknown-member", "an overlay knows no '\(name)' here", effect: "it is ignored",
      help: near.map { "did you mean '\($0)'?" } ?? "start a name of your own with 'x-'")
  }

  fileprivate static let actionIsNoObject = Self(
    "overlay-action", "an action must be an object", effect: "it is left out")

  fileprivate static let noTarget = Self(
    "overlay-action", "the action has no 'target'", effect: "it is left out",
    help: "add a JSONPath that selects what to change: target: $.info")

  fileprivate static let targetIsNoString = Self(
    "overlay-action", "a JSONPath must be a string", effect: "the action is left out")

  fileprivate static let removeIsNoBoolean = Self(
    "overlay-action", "'remove' must be true or false", effect: "the action is left out")

  fileprivate static let noChange = Self(
    "overlay-action", "the action changes nothing", effect: "it is left out",
    help: "add 'update:', 'copy:' or 'remove: true'")

  fileprivate static let twoChanges = Self(
    "overlay-action", "an action either updates or copies", effect: "it is left out",
    help: "make two actions of it")

  fileprivate static func badPath(_ failure: JSONPathParser.Failure) -> Self {
    .init(
      "json-path", "the JSONPath cannot be read: \(failure.text)",
      effect: "the action is left out", help: failure.help)
  }
}
