internal import SeamstressDiagnostics

extension TemplateCompiler {
  mutating func compileValue(_ tag: TemplateTag) {
    if tag.name == "." {
      compileItem(tag)
      return
    }
    guard let (view, slot) = look(up: tag) else { return }
    let key = shapes.entries[view].keys[slot]
    switch key.kind {
    case .text: break
    case .optionalText:
      guard scope.present.contains(slot) else {
        bag.error(.mayBeMissing(key.name), at: span(tag.nameRange))
        return
      }
    case .flag, .texts, .list, .view:
      bag.error(.noText(key.name, key.kind), at: span(tag.nameRange))
      return
    }
    let indent = storeIndent()
    builder.append(.text(Int32(slot), indent))
  }

  private mutating func compileItem(_ tag: TemplateTag) {
    switch scope.subject {
    case .unknown: return
    case .view: bag.error(.noItem(here: subjectName), at: span(tag.nameRange))
    case .item:
      let indent = storeIndent()
      builder.append(.item(indent))
    }
  }

  /// Finds a key in the innermost view, and only there.
  mutating func look(up tag: TemplateTag) -> (view: Int, slot: Int)? {
    switch scope.subject {
    case .unknown: return nil
    case .item:
      bag.error(.keyOfText(tag.name), at: span(tag.nameRange))
      return nil
    case .view(let view):
      if let slot = shapes.use(tag.name, of: view) { return (view, slot) }
      bag.error(unknownKey(tag.name, of: view), at: span(tag.nameRange))
      return nil
    }
  }

  private func unknownKey(_ name: String, of view: Int) -> Diagnostic.Message {
    let entry = shapes.entries[view]
    if let nearMiss = NearMiss.best(for: name, among: entry.keys.map(\.name)) {
      return .unknownKey(name, entry.name, help: "did you mean '\(nearMiss)'?")
    }
    for scope in scopes.reversed() {
      guard case .view(let outer) = scope.subject, outer != view,
        shapes.entries[outer].slots[name] != nil
      else { continue }
      return .unknownKey(
        name, entry.name,
        help: "view '\(shapes.entries[outer].name)' around it has that key, but keys are looked up"
          + " in the innermost view only")
    }
    let known = entry.keys.map(\.name).joined(separator: ", ")
    return .unknownKey(name, entry.name, help: "its keys are \(known)")
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownKey(_ name: String, _ view: String, help: String) -> Self {
    .init("template-unknown-key", "view '\(view)' has no key '\(name)'", help: help)
  }

  fileprivate static func keyOfText(_ name: String) -> Self {
    .init(
      "template-unknown-key", "the items of this list are texts and have no key '\(name)'",
      help: "{{.}} prints the item")
  }

  fileprivate static func noItem(here: String) -> Self {
    .init(
      "template-wrong-use", "{{.}} prints an item of a list of texts, but here stands \(here)")
  }

  fileprivate static func noText(_ name: String, _ kind: ViewKeyKind) -> Self {
    let what =
      switch kind {
      case .flag: "a flag"
      case .texts, .list: "a list"
      case .text, .optionalText, .view: "a view"
      }
    return .init(
      "template-wrong-use", "'\(name)' is \(what) and cannot be printed",
      help: "use it as a section: {{#\(name)}}…{{/\(name)}}")
  }

  fileprivate static func mayBeMissing(_ name: String) -> Self {
    .init(
      "template-wrong-use", "'\(name)' may be missing, so it is printed only inside its section",
      help: "write {{#\(name)}}…{{\(name)}}…{{/\(name)}}")
  }
}
