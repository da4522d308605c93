internal import SeamstressDiagnostics

/// A template cut into lines, with the view that its first line declares.
struct TemplateHead {
  let file: TemplateFile
  let lines: [TemplateLine]
  /// The index of the view in the table of shapes; nil after an error.
  let view: Int?
  /// Where the view is named.
  let viewSpan: SourceSpan

  init(_ file: TemplateFile, _ shapes: ShapeTable, _ bag: DiagnosticBag) {
    var lexer = TemplateLexer(file.source, bag)
    let lines = lexer.read()
    self.file = file
    self.lines = lines
    guard let (name, range) = Self.declaration(lines, file.source.bytes) else {
      view = nil
      viewSpan = SourceSpan(file: file.source, start: 0, end: 0)
      bag.error(.noView, at: viewSpan)
      return
    }
    view = shapes.index(named: name)
    viewSpan = SourceSpan(file: file.source, start: range.lowerBound, end: range.upperBound)
    guard view == nil else { return }
    let nearMiss = NearMiss.best(for: name, among: shapes.entries.map(\.name))
    bag.error(.unknownView(name, nearMiss), at: viewSpan)
  }

  private static func declaration(_ lines: [TemplateLine], _ bytes: [UInt8])
    -> (String, Range<Int>)?
  {
    guard let tag = lines.first?.standaloneTag(in: bytes), tag.kind == .comment,
      tag.name.hasPrefix("view:")
    else { return nil }
    let rest = tag.nameRange.lowerBound + 5..<tag.nameRange.upperBound
    let start = bytes[rest].firstIndex { !TemplateLine.isBlank($0) } ?? rest.upperBound
    let range = start..<rest.upperBound
    return (String(decoding: bytes[range], as: UTF8.self), range)
  }
}

extension Diagnostic.Message {
  fileprivate static var noView: Self {
    .init(
      "template-no-view", "the first line does not declare the template's view",
      help: "begin with a line such as {{! view: Struct }}")
  }

  fileprivate static func unknownView(_ name: String, _ nearMiss: String?) -> Self {
    .init(
      "template-unknown-view", "there is no view '\(name)'",
      help: nearMiss.map { "did you mean '\($0)'?" })
  }
}
