import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// The words of diagnostics: they have to lead to the cure.
@Suite struct MessageTests {
  private func diagnostics(_ texts: KeyValuePairs<String, String>) -> [Diagnostic] {
    let bag = DiagnosticBag()
    let files = texts.map { TemplateFile(name: $0, text: $1) }
    #expect(TemplateSet(files, views: [OuterView.self], bag) == nil)
    return bag.diagnostics
  }

  @Test func namesTheNearMissOfAKey() throws {
    let found = try #require(diagnostics(["a": "{{! view: Outer }}\n{{nmae}}\n"]).first)
    #expect(found.message.text == "view 'Outer' has no key 'nmae'")
    #expect(found.message.help == "did you mean 'name'?")
    #expect(found.span?.file.path == "templates/a.mustache")
  }

  @Test func listsTheKeysWhenNoneIsNear() throws {
    let found = try #require(diagnostics(["a": "{{! view: Outer }}\n{{completely}}\n"]).first)
    #expect(found.message.help == "its keys are name, doc, flag, words, items, one")
  }

  @Test func saysThatTheViewAroundHasTheKey() throws {
    let found = diagnostics(["a": "{{! view: Outer }}\n{{#one}}{{flag}}{{/one}}\n"])
    #expect(
      try #require(found.first?.message.help).hasPrefix("view 'Outer' around it has that key"))
  }

  @Test func namesTheNearMissOfAPartialAndOfAView() {
    let found = diagnostics([
      "a": "{{! view: Outr }}\n", "types/item": "{{! view: Item }}\n{{> types/itme}}\n",
    ])
    #expect(found.map(\.message.help) == ["did you mean 'Outer'?", "did you mean 'types/item'?"])
  }

  @Test func showsWhereAMismatchedSectionOpened() throws {
    let text = "{{! view: Outer }}\n{{#flag}}\n{{/name}}\n"
    let found = try #require(diagnostics(["a": text]).first)
    let related = try #require(found.related.first)
    #expect(related.span.start == 19)
    #expect(related.label == "the section opens here")
  }
}
