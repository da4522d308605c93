extension Explanation {
  /// Templates of one's own.
  static let templates: [Explanation] = [
    .init(
      "templates-missing",
      "The configuration names a folder of templates that is not there.",
      "templates: my-templates"),
    .init(
      "template-unknown",
      "There is no template of this name.",
      "seamstress templates eject types/strutc"),
    .init(
      "template-unknown-name",
      """
      A file in the folder of templates replaces none of ours, and nothing prints it; or \
      a template is asked for that does not exist.
      """,
      "my-templates/types/strutc.mustache"),
    .init(
      "template-no-view",
      "The first line of each template says what it prints.",
      "{{! view: Struct }}"),
    .init(
      "template-unknown-view",
      "There is no view of this name. templates/README.md lists them.",
      "{{! view: Strutc }}"),
    .init(
      "template-other-view",
      "A template is used where another view stands.",
      "{{> types/enum}} inside a struct"),
    .init(
      "template-unknown-key",
      "The view has no such key. templates/README.md lists the keys of each.",
      "{{nmae}}"),
    .init(
      "template-unused-key",
      "No template prints a key of a view, so something decided would be lost.",
      "use the key, or keep the built-in template"),
    .init(
      "template-unused-view",
      "No template prints a view.",
      "{{> types/enum}}"),
    .init(
      "template-wrong-use",
      """
      A key is used in a tag that does not fit what it holds: a list as a text, a flag \
      as a list.
      """,
      "{{properties}}           # write: {{#properties}}…{{/properties}}"),
    .init(
      "template-missing-partial",
      "A partial names a template that does not exist.",
      "{{> types/porperty}}"),
    .init(
      "template-endless-partial",
      "A partial leads back to itself without entering another view.",
      "{{> types/struct}} inside types/struct"),
    .init(
      "template-mismatched-section",
      "Sections close in the order in which they open.",
      "{{#a}}{{#b}}{{/a}}{{/b}}"),
    .init(
      "template-unclosed-section",
      "A section is never closed.",
      "{{#properties}}"),
    .init(
      "template-unclosed-tag",
      "A tag must end on the line on which it begins.",
      "{{name"),
    .init(
      "template-empty-tag",
      "A tag names nothing.",
      "{{ }}"),
    .init(
      "template-malformed-key",
      "A key is a name; templates have no expressions.",
      "{{name.count}}"),
    .init(
      "template-unsupported-tag",
      """
      Mustache tags that change delimiters or escaping are not supported: nothing is \
      escaped here.
      """,
      "{{{name}}}"),
    .init(
      "template-duplicate-name",
      "Two views, or two keys of one, have the same name. A fault of the program.",
      "report it"),
  ]
}
