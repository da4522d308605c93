import SeamstressDiagnostics
import SeamstressTemplating
import Testing

@Suite struct TemplateTests {
  private func sample() throws -> TemplateSet {
    let bag = DiagnosticBag()
    let files = [
      TemplateFile(name: "types/codec", text: "{{! view: Codec }}\nkeys: {{keys}}\n"),
      TemplateFile(name: "outer", text: "{{! view: Outer }}\n{{name}}\n"),
    ]
    return try #require(TemplateSet(files, views: [CodecView.self, OuterView.self], bag))
  }

  @Test func namesItsTemplates() throws {
    #expect(try sample().templateNames == ["outer", "types/codec"])
  }

  @Test func anUnknownTemplateIsReportedWithANearMiss() throws {
    let bag = DiagnosticBag()
    #expect(try sample().template("types/codex", for: CodecView.self, bag) == nil)
    #expect(bag.diagnostics.map(\.message.id) == ["template-unknown-name"])
    #expect(bag.diagnostics.first?.message.help == "did you mean 'types/codec'?")
  }

  @Test func aTemplateOfAnotherViewIsReported() throws {
    let bag = DiagnosticBag()
    #expect(try sample().template("outer", for: CodecView.self, bag) == nil)
    #expect(bag.diagnostics.map(\.message.id) == ["template-other-view"])
    #expect(
      bag.diagnostics.first?.message.text == "template 'outer' prints view 'Outer', not 'Codec'")
  }

  @Test func rendersBehindWhatIsThere() throws {
    let bag = DiagnosticBag()
    let codec = try #require(try sample().template("types/codec", for: CodecView.self, bag))
    var output = Array("before ".utf8)
    codec.render(.init(keys: "a"), into: &output)
    codec.render(.init(keys: "b"), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before keys: a\nkeys: b\n")
    #expect(codec.text(.init(keys: "c")) == "keys: c")
  }

  @Test func escapesNothing() throws {
    let bag = DiagnosticBag()
    let codec = try #require(try sample().template("types/codec", for: CodecView.self, bag))
    let text = "<a & b> \"{{keys}}\" \\ \u{1F9F5}"
    #expect(codec.text(.init(keys: text)) == "keys: " + text)
  }

  @Test func severalTasksMayShareASet() async throws {
    let bag = DiagnosticBag()
    let codec = try #require(try sample().template("types/codec", for: CodecView.self, bag))
    let texts = await withTaskGroup(of: String.self) { group in
      for number in 0..<50 { group.addTask { codec.text(.init(keys: "\(number)")) } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(texts == Set((0..<50).map { "keys: \($0)" }))
  }
}
