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
      case .list(let items): items.map(\.plainText).joined(separator: "|")
      case .table(let header, let rows): "\(header.count)x\(rows.count)"
      case .code(let language, let code): language + code
      case .heading(let level, let title, _): "\(level) " + title.plainText
      default: "?"
      }
    }
    #expect(kinds == ["One two.", "a|b more", "2x1", "json{}", "4 Next"])
  }

  @Test func anchorsAreThoseOfGitHub() {
    #expect(Anchor.of("Request Parameters") == "request-parameters")
    #expect(Anchor.of("Seam.ACS.Card_Format") == "seamacscard_format")
  }
}
