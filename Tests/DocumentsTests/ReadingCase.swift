import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressTestSupport
import Testing

/// One input of the reading table: a marked text, or raw bytes where the text is no UTF-8, with
/// the outline it reads as and what is found in it.
struct ReadingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var marked: MarkedText
  var file: SourceFile
  var outline: String
  var findings: [String]
  var isLenient = false

  var testDescription: String { name }

  static func yaml(_ name: String, _ text: String, _ outline: String, _ findings: String...) -> Self
  {
    Self(name, MarkedText(text, path: "test.yaml"), outline, findings)
  }

  static func json(_ name: String, _ text: String, _ outline: String, _ findings: String...) -> Self
  {
    Self(name, MarkedText(text, path: "test.json"), outline, findings)
  }

  static func bytes(
    _ name: String, _ bytes: [UInt8], path: String = "test.yaml", _ outline: String,
    _ findings: String...
  ) -> Self {
    var result = Self(name, MarkedText("", path: path), outline, findings)
    result.file = SourceFile(path: path, bytes: bytes)
    return result
  }

  init(_ name: String, _ marked: MarkedText, _ outline: String, _ findings: [String]) {
    self.name = name
    self.marked = marked
    self.outline = outline
    self.findings = findings
    file = marked.file
  }

  func check() {
    let bag = DiagnosticBag()
    let document = DocumentReader(bag, isLenient: isLenient).read(file)
    #expect(DocumentsTests.outline(document?.root) == outline)
    #expect(marked.findings(in: bag) == findings)
  }
}
