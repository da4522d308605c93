import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// Every mistake, at the place that the marker in the template names.
@Suite struct DiagnosticTests {
  static let item: (String, String) = ("item", "{{! view: Item }}\n{{label}}\n")

  static let mistakes: [(String, MarkedTemplates)] = [
    ("no view", MarkedTemplates(["a": "⟦template-no-view|⟧hello {{nmae}}\n"])),
    ("an empty file", MarkedTemplates(["a": "⟦template-no-view|⟧", "b": "{{! view: Outer }}"])),
    (
      "a view that is not declared first",
      MarkedTemplates(["a": "⟦template-no-view|⟧\n{{! view: Outer }}\n"])
    ),
    (
      "an unknown view",
      MarkedTemplates(["a": "{{! view: ⟦template-unknown-view|Otuer⟧ }}\n{{x}}\n"])
    ),
    (
      "an unknown key",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n  let {{ ⟦template-unknown-key|nmae⟧ }} = {{name}}\nb\n"
      ])
    ),
    (
      "an unknown section, whose inside is left alone",
      MarkedTemplates([
        "a":
          "{{! view: Outer }}\n{{#⟦template-unknown-key|thing⟧}}{{any}}{{.}}{{> item}}{{/thing}}\n",
        "item": "{{! view: Item }}\n{{label}}\n",
      ])
    ),
    (
      "no climbing to the view around",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n{{#items}}\n{{⟦template-unknown-key|name⟧}}\n{{/items}}\n"
      ])
    ),
    (
      "a key inside a list of texts",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n{{#words}}{{⟦template-unknown-key|name⟧}}{{/words}}\n"
      ])
    ),
    (
      "the item of no list",
      MarkedTemplates([
        "a":
          "{{! view: Outer }}\n{{⟦template-wrong-use|.⟧}}{{#items}}{{⟦template-wrong-use|.⟧}}{{/items}}\n"
      ])
    ),
    (
      "a section on a text",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{#⟦template-wrong-use|name⟧}}x{{/name}}
        {{^⟦template-wrong-use|name⟧}}x{{/name}}
        """
      ])
    ),
    (
      "printing what is no text",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{⟦template-wrong-use|flag⟧}} {{⟦template-wrong-use|words⟧}}
        {{⟦template-wrong-use|items⟧}} {{⟦template-wrong-use|one⟧}}
        """
      ])
    ),
    (
      "an optional text outside its section",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{#doc}}{{#flag}}{{doc}}{{/flag}}{{/doc}}
        {{⟦template-wrong-use|doc⟧}} {{^doc}}{{⟦template-wrong-use|doc⟧}}{{/doc}}
        """
      ])
    ),
    (
      "first and last of no list",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{#⟦template-wrong-use|-first⟧}}x{{/-first}}
        {{#one}}{{^⟦template-wrong-use|-last⟧}}x{{/-last}}{{/one}}
        {{#items}}{{^-last}}x{{/-last}}{{/items}}{{#words}}{{#-first}}x{{/-first}}{{/words}}
        """
      ])
    ),
    (
      "an unclosed section",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n  ⟦template-unclosed-section|{{# flag }}⟧\n{{#words}}{{/words}}\n"
      ])
    ),
    (
      "a section closed by another's name",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n{{#flag}}\n{{/⟦template-mismatched-section|flga⟧}}\n{{name}}\n"
      ])
    ),
    (
      "crossed sections",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{#flag}}{{#items}}{{/⟦template-mismatched-section|flag⟧}}{{name}}\
        ⟦template-mismatched-section|{{/items}}⟧
        """
      ])
    ),
    (
      "a close without a section",
      MarkedTemplates(["a": "{{! view: Outer }}\n⟦template-mismatched-section|{{/flag}}⟧\n"])
    ),
    (
      "a missing partial",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n{{> ⟦template-missing-partial|itme⟧ }}\n",
        "item": "{{! view: Item }}\n{{label}}\n",
      ])
    ),
    (
      "a partial of another view",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        {{> ⟦template-other-view|item⟧}}
        {{#words}}{{> ⟦template-other-view|item⟧}}{{/words}}
        {{#items}}{{> item}}{{/items}}{{#one}}{{> item}}{{/one}}
        """,
        "item": "{{! view: Item }}\n{{label}}\n",
      ])
    ),
    (
      "partials that lead back to themselves",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n{{#flag}}{{> b}}{{/flag}}\n",
        "b": "{{! view: Outer }}\n{{> ⟦template-endless-partial|a⟧}}\n",
        "item":
          "{{! view: Item }}\n{{#children}}{{> item}}{{/children}}{{> ⟦template-endless-partial|item⟧}}\n",
      ])
    ),
    (
      "unclosed tags",
      MarkedTemplates([
        "a":
          "{{! view: Outer }}\n⟦template-unclosed-tag|{{⟧name\n⟦template-unclosed-tag|{{⟧a {{name}}\n"
      ])
    ),
    (
      "an unclosed comment",
      MarkedTemplates(["a": "{{! view: Outer }}\na\n⟦template-unclosed-tag|{{⟧! to the\nend"])
    ),
    (
      "an empty tag",
      MarkedTemplates([
        "a": "{{! view: Outer }}\n⟦template-empty-tag|{{}}⟧⟦template-empty-tag|{{# }}⟧"
      ])
    ),
    (
      "expressions",
      MarkedTemplates([
        "a":
          "{{! view: Outer }}\n{{ ⟦template-malformed-key|name | upper⟧ }}{{⟦template-malformed-key|a.b⟧}}"
      ])
    ),
    (
      "tags of other dialects",
      MarkedTemplates([
        "a": """
        {{! view: Outer }}
        ⟦template-unsupported-tag|{{{name}}⟧} ⟦template-unsupported-tag|{{&name}}⟧ \
        ⟦template-unsupported-tag|{{=<% %>=}}⟧ ⟦template-unsupported-tag|{{<name}}⟧
        """
      ])
    ),
    (
      "columns after text that is not ASCII, line breaks of Windows",
      MarkedTemplates(["a": "{{! view: Outer }}\r\né {{⟦template-unknown-key|x⟧}}\r\n"])
    ),
  ]

  @Test(arguments: mistakes.indices)
  func landsWhereTheMarkerIs(_ index: Int) {
    let (name, templates) = Self.mistakes[index]
    #expect(!templates.expected.isEmpty)
    #expect(templates.found(views: [OuterView.self]) == templates.expected, "\(name)")
  }
}
