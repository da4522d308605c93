import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// Golden texts of what happens to blanks and line breaks.
@Suite struct WhitespaceTests {
  struct Golden {
    let name: String
    let template: String
    let output: String
    var partial = ""
    var view = OuterView(
      name: "one\ntwo\n\nthree", flag: true, words: ["a", "b"],
      items: [.init(label: "x"), .init(label: "y\nz")])
  }

  static let goldens = [
    Golden(
      name: "lines of section tags vanish", template: "a\n  {{#flag}}  \n b\n{{/flag}}\nc",
      output: "a\n b\nc\n"),
    Golden(name: "on the last line too", template: "a\n{{#flag}}\nb\n{{/flag}}", output: "a\nb\n"),
    Golden(name: "lines of comments vanish", template: "a\n  {{! note }}\nb\n", output: "a\nb\n"),
    Golden(
      name: "comments of several lines", template: "a\n{{! one\n two }}  \nb\n", output: "a\nb\n"),
    Golden(name: "a comment within a line", template: "a {{! note }} b\n", output: "a  b\n"),
    Golden(
      name: "two tags on a line do not vanish", template: "a\n{{#flag}}{{/flag}}\nb\n",
      output: "a\n\nb\n"),
    Golden(
      name: "text beside a tag keeps its blanks", template: "a\n {{#flag}} b {{/flag}} \nc\n",
      output: "a\n  b  \nc\n"),
    Golden(
      name: "an absent section leaves nothing", template: "a\n{{^flag}}\nb\n\n{{/flag}}\nc\n",
      output: "a\nc\n"),
    Golden(
      name: "line breaks of Windows", template: "a\r\n{{#flag}}\r\n b\r\n{{/flag}}\r\n",
      output: "a\n b\n"),
    Golden(name: "a missing line break at the end is added", template: "a", output: "a\n"),
    Golden(name: "lines of blanks become empty", template: "a\n   \nb\n", output: "a\n\nb\n"),
    Golden(
      name: "an empty value leaves no blanks", template: "a\n    {{#one}}{{label}}{{/one}}\nb\n",
      output: "a\n\nb\n"),
    Golden(
      name: "a value on its own line is indented", template: "a\n  {{name}}\nb\n",
      output: "a\n  one\n  two\n\n  three\nb\n"),
    Golden(
      name: "a value within a line is indented like the line", template: "  f({{name}}) {\n",
      output: "  f(one\n  two\n\n  three) {\n"),
    Golden(
      name: "what follows a value that ends a line is indented too", template: "  f({{name}})\n",
      output: "  f(\n    a,\n    b\n  )\n", view: OuterView(name: "\n  a,\n  b\n")),
    Golden(
      name: "a value behind a section tag is indented like the line",
      template: "  {{#flag}}public {{/flag}}{{name}}\n", output: "  public one\n  two\n\n  three\n"),
    Golden(
      name: "a list within a line", template: "({{#words}}{{.}}{{^-last}}, {{/-last}}{{/words}})\n",
      output: "(a, b)\n"),
    Golden(
      name: "a list of lines", template: "{\n  {{#words}}\n  case {{.}}\n  {{/words}}\n}\n",
      output: "{\n  case a\n  case b\n}\n"),
    Golden(
      name: "separating empty lines",
      template: "{{#items}}\n{{^-first}}\n\n{{/-first}}\n{{label}}\n{{/items}}\n",
      output: "x\n\ny\nz\n"),
    Golden(
      name: "partials are indented", template: "{\n  {{#items}}\n  {{> p}}\n  {{/items}}\n}\n",
      output: "{\n  let x\n\n    end\n  let y\n  z\n\n    end\n}\n",
      partial: "let {{label}}\n\n  end\n"),
    Golden(
      name: "partials within a line lose their last line break",
      template: "  [{{#items}}{{> p}}{{/items}}]\n", output: "  [<x><y\n  z>]\n",
      partial: "<{{label}}>\n"),
    Golden(
      name: "an empty partial leaves nothing",
      template: "a\n{{#items}}\n  {{> p}}\n{{/items}}\nb\n",
      output: "a\nb\n", partial: "{{#children}}\nx\n{{/children}}\n"),
    Golden(
      name: "indentations of partials add up", template: "  {{#items}}\n  {{> p}}\n  {{/items}}\n",
      output: "  x {\n    q\n    r {\n      s {\n      }\n    }\n  }\n",
      partial: "{{label}} {\n{{#children}}\n  {{> p}}\n{{/children}}\n}\n",
      view: OuterView(items: [
        .init(label: "x", children: [.init(label: "q\nr", children: [.init(label: "s")])])
      ])),
    Golden(
      name: "braces alone are text", template: "} }} { x: { } }\n", output: "} }} { x: { } }\n"),
    Golden(
      name: "a brace behind a value", template: "{ {{#words}}{{.}}{{/words}}}\n", output: "{ ab}\n"),
    Golden(name: "a byte order mark is no text", template: "a\n", output: "a\n"),
  ]

  @Test(arguments: goldens.indices)
  func rendersLikeTheGolden(_ index: Int) throws {
    let golden = Self.goldens[index]
    let bag = DiagnosticBag()
    let mark = golden.name.hasPrefix("a byte order mark") ? "\u{FEFF}" : ""
    let files = [
      TemplateFile(name: "a", text: mark + "{{! view: Outer }}\n" + golden.template),
      TemplateFile(name: "p", text: "{{! view: Item }}\n" + golden.partial),
    ]
    let set = try #require(TemplateSet(files, views: [OuterView.self], bag), "\(bag.diagnostics)")
    let template = try #require(set.template("a", for: OuterView.self, bag))
    let output = String(decoding: template.render(golden.view), as: UTF8.self)
    #expect(output == golden.output, "\(golden.name)")
  }
}
