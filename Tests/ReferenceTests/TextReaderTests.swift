import Testing

@testable import SeamstressReference

struct TextReaderTests {
  private func inlines(_ text: String) -> [Inline] { InlineReader(text).inlines }

  @Test func inlineMarkup() {
    #expect(inlines("a `b` c") == [.text("a "), .code("b"), .text(" c")])
    #expect(
      inlines("**a `b`** *c*") == [
        .strong([.text("a "), .code("b")]), .text(" "), .emphasis([.text("c")]),
      ])
    #expect(inlines("[a](https://b.c)") == [.link([.text("a")], .web("https://b.c"))])
    #expect(
      inlines("see https://b.c/d.") == [
        .text("see "), .link([.text("https://b.c/d")], .web("https://b.c/d")), .text("."),
      ])
    #expect(inlines("snake_case_name") == [.text("snake_case_name")])
    #expect(inlines("acs\\_user\\_id") == [.text("acs_user_id")])
    #expect(inlines("`` a`b ``") == [.code("a`b")])
  }

  @Test func whatLeadsNowhereIsText() {
    #expect(inlines("[a](../b.md) c") == [.text("a"), .text(" c")])
    #expect(inlines("[a](javascript:b)") == [.text("a")])
    #expect(inlines("`a") == [.text("`a")])
    #expect(inlines("a * b * c") == [.text("a * b * c")])
  }

  @Test func blocks() {
    let text = """
      One
      two.

      - a
      - b
        more

      | x | y |
      |---|---|
      | 1 | 2 |

      ```json
      {}
      ```
      ## Next
      """
    let kinds = TextReader(text).blocks.map { block -> String in
      switch block {
      case .paragraph(let text): text.plainText
      case .list(let list): list.items.map(\.text.plainText).joined(separator: "|")
      case .table(let header, let rows): "\(header.count)x\(rows.count)"
      case .code(let language, let code): language + code
      case .heading(let level, let title, _): "\(level) " + title.plainText
      default: "?"
      }
    }
    #expect(kinds == ["One two.", "a|b more", "2x1", "json{}", "4 Next"])
  }

  @Test func whatIsEscapedOrCodeClosesNoLink() {
    #expect(inlines("[a\\]b](https://c.d)") == [.link([.text("a]b")], .web("https://c.d"))])
    #expect(inlines("[`]`](https://c.d)") == [.link([.code("]")], .web("https://c.d"))])
  }

  /// Each mark looks for its end; none of them may look through all that follows again.
  @Test func marksThatNeverEnd() {
    let runs = (1...150).map { String(repeating: "`", count: $0) }.joined(separator: "[")
    let text = String(repeating: "[", count: 3000) + runs
    #expect(inlines(text).plainText == text)
    #expect(inlines("[a `b](c` d](https://e.f)").count == 1)
  }

  @Test func strongEmphasis() {
    #expect(inlines("***a*** b") == [.strong([.emphasis([.text("a")])]), .text(" b")])
  }

  @Test func entitiesAreWhatTheyMean() {
    #expect(inlines("a &lt;b&gt; &amp;amp; &#8364;&#x20AC;") == [.text("a <b> &amp; €€")])
    #expect(inlines("&copy &unknown; &#0; &#xD800;") == [.text("&copy &unknown; &#0; &#xD800;")])
    #expect(inlines("`&lt;`") == [.code("&lt;")])
  }

  /// Items by their marks, what is inside them below.
  private func outline(_ blocks: [Block], _ indent: String = "") -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [indent + text.plainText]
      case .code(let language, let code): [indent + "code " + language + " " + code]
      case .table(let header, let rows):
        [
          indent + "table "
            + ([header] + rows).map { row in
              row.map(\.plainText).joined(separator: " / ")
            }.joined(separator: "; ")
        ]
      case .heading(_, let title, _): [indent + "heading " + title.plainText]
      case .list(let list):
        list.items.enumerated().flatMap { number, item in
          let mark = list.start.map { "\($0 + number)." } ?? "*"
          return ["\(indent)\(mark) \(item.text.plainText)"] + outline(item.blocks, indent + "  ")
        }
      default: [indent + "?"]
      }
    }
  }

  @Test(arguments: [
    ("- a\n  - b\n    - c\n- d", ["* a", "  * b", "    * c", "* d"]),
    ("1. a\n   - b\n   - c\n2. d", ["1. a", "  * b", "  * c", "2. d"]),
    // Fewer blanks than CommonMark wants are common.
    ("1. a\n  - b\n2. c", ["1. a", "  * b", "2. c"]),
    ("- a\n\n  more\n- b", ["* a", "  more", "* b"]),
    ("- a\n  ```json\n  {\n    1\n  }\n  ```\n- b", ["* a", "  code json {\n  1\n}", "* b"]),
    ("- a\nlazy\n- b\n\nend", ["* a lazy", "* b", "end"]),
    ("3. a\n4. b", ["3. a", "4. b"]),
    ("- a\n\n- b", ["* a", "* b"]),
    ("- a\n1. b", ["* a", "1. b"]),
    ("text\n- a\n  - b", ["text", "* a", "  * b"]),
    ("* * *\n- a", ["* a"]),
    ("- a\n\n\ttab", ["* a", "  tab"]),
  ]) func listsInLists(_ text: String, _ expected: [String]) {
    #expect(outline(TextReader(text).blocks) == expected)
  }

  @Test func listsEndWhereNobodyWouldReadThem() {
    let text = (0..<40).map { String(repeating: "  ", count: $0) + "- level \($0)" }
    let lines = outline(TextReader(text.joined(separator: "\n")).blocks)
    #expect(lines[0] == "* level 0")
    #expect(lines.joined().contains("level 39"))
  }

  @Test(arguments: [
    ("| a |\n|---|\n| `x\\|y` |\n| b \\| c |", ["table a; x|y; b | c"]),
    ("text\n| a | b |\n|---|---|\n| 1 |", ["text", "table a / b; 1 / "]),
    ("```c++\n```` ", ["code c++ "]),
    ("``` objective-c\n```x\n```", ["code objective-c ```x"]),
    ("~~~\na\n~~~\nb", ["code  a", "b"]),
    ("a\n~~~\nb\n~~~", ["a", "code  b"]),
    ("Title\n=====\ntext", ["heading Title", "text"]),
    ("## Title ##\ntext", ["heading Title", "text"]),
    ("a\n---\nb", ["a", "b"]),
    ("a\\\nb", ["a b"]),
  ]) func otherBlocks(_ text: String, _ expected: [String]) {
    #expect(outline(TextReader(text).blocks) == expected)
  }

  @Test func anchorsAreThoseOfGitHub() {
    #expect(Anchor.of("Request Parameters") == "request-parameters")
    #expect(Anchor.of("Seam.ACS.Card_Format") == "seamacscard_format")
    // Where only the ends differ, neither may be cut.
    let long = String(repeating: "Response", count: 12)
    #expect(Anchor.of(long + "Done") != Anchor.of(long + "Delta"))
  }
}
