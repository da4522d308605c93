internal import SeamstressDiagnostics

/// Turns the lines of all templates into one program, and checks every tag against the shapes.
struct TemplateCompiler {
  var shapes: ShapeTable
  let heads: [TemplateHead]
  let names: [String: Int]
  let bag: DiagnosticBag
  private let errorsBefore: Int
  var builder = TemplateProgramBuilder()
  var calls = TemplateCalls()
  /// For each view, where a template or a section first entered it.
  var entrances: [Int: SourceSpan] = [:]

  // The template at hand.
  var head: TemplateHead
  var scopes: [TemplateScope] = []
  var line = TemplateLine()

  /// - Parameter errorsBefore: how many errors the bag held before the templates were read.
  init?(
    _ heads: [TemplateHead], _ shapes: ShapeTable, _ bag: DiagnosticBag, errorsBefore: Int
  ) {
    guard let first = heads.first else { return nil }
    self.heads = heads
    self.shapes = shapes
    self.bag = bag
    self.errorsBefore = errorsBefore
    head = first
    names = Dictionary(
      heads.enumerated().map { ($0.element.file.name, $0.offset) }, uniquingKeysWith: { $1 })
    for head in heads.filter(\.file.isOverride) + heads {
      if let view = head.view, entrances[view] == nil { entrances[view] = head.viewSpan }
    }
  }

  mutating func compile() -> TemplateProgram {
    for (index, head) in heads.enumerated() {
      self.head = head
      scopes = [TemplateScope(subject: head.view.map { .view($0) } ?? .unknown)]
      calls.caller = index
      for line in head.lines { compile(line) }
      closeRemaining()
      builder.endTemplate()
    }
    reportEndlessCalls()
    // A misspelt key is unknown here and unused there; one mistake is told once.
    if bag.count(.error) == errorsBefore { reportUnused() }
    return builder.program
  }

  var bytes: [UInt8] { head.file.source.bytes }

  var scope: TemplateScope {
    get { scopes.last ?? TemplateScope(subject: .unknown) }
    set {
      guard !scopes.isEmpty else { return }
      scopes[scopes.count - 1] = newValue
    }
  }

  func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: head.file.source, start: range.lowerBound, end: range.upperBound)
  }

  // MARK: Lines

  private mutating func compile(_ line: TemplateLine) {
    self.line = line
    if let tag = line.standaloneTag(in: bytes) {
      compile(tag, isStandalone: true)
      return
    }
    for (index, token) in line.tokens.enumerated() {
      switch token {
      case .text(let range): compile(text: range, isFirst: index == 0)
      case .tag(let tag): compile(tag, isStandalone: false)
      }
    }
    builder.lineBreak()
  }

  /// Blanks that open a line wait for what follows them, so that no line ends in blanks because
  /// a value is empty.
  private mutating func compile(text range: Range<Int>, isFirst: Bool) {
    guard isFirst, range == line.indent else {
      builder.text(bytes[range])
      return
    }
    guard line.tokens.count > 1 else { return }
    let indent = builder.store(bytes[range])
    builder.append(.indent(indent))
  }

  private mutating func compile(_ tag: TemplateTag, isStandalone: Bool) {
    switch tag.kind {
    case .value: compileValue(tag)
    case .section: compileSection(tag, isInverted: false)
    case .inverted: compileSection(tag, isInverted: true)
    case .close: compileClose(tag)
    case .partial: compilePartial(tag, isStandalone: isStandalone)
    case .comment, .broken: break
    }
  }

  mutating func storeIndent() -> TemplateOp.Bytes { builder.store(bytes[line.indent]) }

  // MARK: Partials

  private mutating func compilePartial(_ tag: TemplateTag, isStandalone: Bool) {
    guard let index = names[tag.name] else {
      let nearMiss = NearMiss.best(for: tag.name, among: heads.map(\.file.name))
      bag.error(.missingPartial(tag.name, nearMiss), at: span(tag.nameRange))
      return
    }
    guard scope.subject != .unknown, let wanted = heads[index].view else { return }
    guard scope.subject == .view(wanted) else {
      bag.error(
        .otherView(tag.name, shapes.entries[wanted].name, here: subjectName),
        at: span(tag.nameRange),
        related: [.init(heads[index].viewSpan, "the partial declares its view here")])
      return
    }
    if scope.depth == 0 { calls.add(index, at: span(tag.nameRange)) }
    let indent = storeIndent()
    builder.append(.partial(Int32(index), indent, isInline: !isStandalone))
  }

  /// What stands at this place, in words.
  var subjectName: String {
    switch scope.subject {
    case .view(let index): "view '\(shapes.entries[index].name)'"
    case .item: "a text"
    case .unknown: "something unknown"
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missingPartial(_ name: String, _ nearMiss: String?) -> Self {
    .init(
      "template-missing-partial", "there is no template '\(name)'",
      help: nearMiss.map { "did you mean '\($0)'?" })
  }

  fileprivate static func otherView(_ name: String, _ wanted: String, here: String) -> Self {
    .init(
      "template-other-view", "'\(name)' prints view '\(wanted)', but here stands \(here)",
      help: "use the partial inside the section that enters view '\(wanted)'")
  }
}
