internal import SeamstressDiagnostics

extension TemplateCompiler {
  mutating func compileSection(_ tag: TemplateTag, isInverted: Bool) {
    var inner = scope
    inner.opening = tag
    inner.place = nil
    if tag.name == "-first" || tag.name == "-last" {
      inner.place = openPosition(tag, isInverted: isInverted)
    } else if let (view, slot) = look(up: tag) {
      open(shapes.entries[view].keys[slot], slot, tag, isInverted, &inner)
    } else {
      inner.subject = .unknown
    }
    scopes.append(inner)
  }

  private mutating func open(
    _ key: ShapeTable.Key, _ slot: Int, _ tag: TemplateTag, _ isInverted: Bool,
    _ inner: inout TemplateScope
  ) {
    if case .text = key.kind {
      bag.error(.sectionOnText(key.name), at: span(tag.nameRange))
      return
    }
    let slotNumber = Int32(slot)
    if isInverted {
      let isText = if case .optionalText = key.kind { true } else { false }
      inner.place = builder.open(
        isText ? .whenText(slotNumber, end: 0) : .when(slotNumber, end: 0))
      return
    }
    switch key.kind {
    case .text: break
    case .flag: inner.place = builder.open(.unless(slotNumber, end: 0))
    case .optionalText:
      inner.place = builder.open(.unlessText(slotNumber, end: 0))
      inner.present.insert(slot)
    case .texts: enter(.item, isItem: true, slotNumber, &inner)
    case .list(let view): enter(subject(of: view, tag), isItem: true, slotNumber, &inner)
    case .view(let view): enter(subject(of: view, tag), isItem: false, slotNumber, &inner)
    }
  }

  private mutating func enter(
    _ subject: TemplateScope.Subject, isItem: Bool, _ slot: Int32, _ inner: inout TemplateScope
  ) {
    inner.place = builder.open(.each(slot, end: 0))
    inner.subject = subject
    inner.isItem = isItem
    inner.present = []
    inner.depth += 1
  }

  private mutating func subject(of type: any TemplateView.Type, _ tag: TemplateTag)
    -> TemplateScope.Subject
  {
    guard let index = shapes.index(of: type) else { return .unknown }
    if entrances[index] == nil { entrances[index] = span(tag.nameRange) }
    return .view(index)
  }

  private mutating func openPosition(_ tag: TemplateTag, isInverted: Bool) -> Int? {
    guard scope.isItem else {
      if scope.subject != .unknown { bag.error(.noList(tag.name), at: span(tag.nameRange)) }
      return nil
    }
    let position: TemplateOp.Position =
      tag.name == "-first"
      ? isInverted ? .notFirst : .first
      : isInverted ? .notLast : .last
    return builder.open(.position(position, end: 0))
  }

  mutating func compileClose(_ tag: TemplateTag) {
    guard scopes.count > 1, let opening = scope.opening else {
      bag.error(.nothingToClose(tag.name), at: span(tag.range))
      return
    }
    if opening.name != tag.name {
      bag.error(
        .mismatched(tag.name, opening.name), at: span(tag.nameRange),
        related: [.init(span(opening.range), "the section opens here")])
      guard recover(from: tag.name, opening.name) else { return }
    }
    closeScope()
  }

  /// Closes what was forgotten inside the section that a mismatched tag means; false if it means
  /// none.
  private mutating func recover(from name: String, _ opening: String) -> Bool {
    guard scopes.contains(where: { $0.opening?.name == name }) else {
      return NearMiss.best(for: name, among: [opening]) != nil
    }
    while scopes.count > 1, scope.opening?.name != name { closeScope() }
    return true
  }

  private mutating func closeScope() {
    guard let closed = scopes.popLast(), let place = closed.place else { return }
    builder.close(place)
  }

  mutating func closeRemaining() {
    while scopes.count > 1 {
      if let opening = scope.opening {
        bag.error(.unclosed(opening.name), at: span(opening.range))
      }
      closeScope()
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func sectionOnText(_ name: String) -> Self {
    .init(
      "template-wrong-use", "'\(name)' is a text that is always there, so it cannot be a section",
      help: "print it: {{\(name)}}")
  }

  fileprivate static func noList(_ name: String) -> Self {
    .init(
      "template-wrong-use", "'\(name)' means something only between the tags of a list's section")
  }

  fileprivate static func unclosed(_ name: String) -> Self {
    .init(
      "template-unclosed-section", "section '\(name)' is never closed",
      help: "add {{/\(name)}}")
  }

  fileprivate static func mismatched(_ name: String, _ opening: String) -> Self {
    .init(
      "template-mismatched-section", "this closes '\(name)', but section '\(opening)' is open",
      help: "close it first: {{/\(opening)}}")
  }

  fileprivate static func nothingToClose(_ name: String) -> Self {
    .init("template-mismatched-section", "no section '\(name)' is open here")
  }
}
