import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// The other direction of the check: what views offer and no template takes.
@Suite struct UsageTests {
  @Test func aKeyThatNoTemplateUsesIsAnError() {
    let templates = MarkedTemplates([
      "types/struct": """
      {{! view: ⟦template-unused-key|Struct⟧ }}
      {{#doc}}{{doc}}{{/doc}}{{#isPublic}}{{/isPublic}}{{#conformances}}{{/conformances}}
      {{#properties}}{{> property}}{{/properties}}{{#codec}}{{keys}}{{/codec}}{{#nested}}{{/nested}}
      """,
      "property": "{{! view: Property }}\n{{name}}{{type}}{{^doc}}{{/doc}}",
    ])
    #expect(templates.found(views: [StructView.self]) == templates.expected)
  }

  @Test func aViewWithoutTemplatesIsJudgedWhereASectionEntersIt() {
    let templates = MarkedTemplates([
      "a":
        "{{! view: Codecs }}\n\n{{#⟦template-unused-key|codecs⟧}}x{{/codecs}}\n{{#codecs}}{{/codecs}}\n"
    ])
    #expect(templates.found(views: [CodecsView.self]) == templates.expected)
  }

  @Test func aKeyUsedInAnyTemplateOfTheViewIsUsed() {
    let templates = MarkedTemplates([
      "a": "{{! view: Codec }}\nnothing\n", "b": "{{! view: Codec }}\n{{keys}}\n",
    ])
    #expect(templates.found(views: [CodecView.self]) == [])
  }

  @Test func aViewThatNothingPrintsIsAnError() {
    let templates = MarkedTemplates(["a": "{{! view: Codec }}\n{{keys}}\n"])
    #expect(
      templates.found(views: [CodecView.self, OuterView.self]) == ["template-unused-view"])
  }

  @Test func usersMayLeaveKeysOut() throws {
    let bag = DiagnosticBag()
    let own = TemplateFile(
      name: "a", source: SourceFile(path: "Mine/a.mustache", text: "{{! view: Codec }}\nnothing\n"),
      isOverride: true)
    let set = TemplateSet([own], views: [CodecView.self], bag)
    #expect(set != nil)
    let found = try #require(bag.diagnostics.first)
    #expect(bag.diagnostics.count == 1)
    #expect(found.severity == .warning)
    #expect(found.message.id == "template-unused-key")
    #expect(found.span?.start == 10)
  }

  @Test func twoViewsOfOneNameAreRefused() {
    let templates = MarkedTemplates(["a": "{{! view: Codec }}\n{{keys}}\n"])
    let found = templates.found(views: [CodecView.self, OtherCodecView.self])
    #expect(found.contains("template-duplicate-name"))
  }
}

fileprivate struct CodecsView: TemplateView {
  static let shape = ViewShape<CodecsView>("Codecs", [.list("codecs") { _ in [CodecView]() }])
}

fileprivate struct OtherCodecView: TemplateView {
  static let shape = ViewShape<OtherCodecView>("Codec", [.text("keys") { _ in "" }])
}
