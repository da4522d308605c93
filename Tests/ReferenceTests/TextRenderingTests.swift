import Testing

@testable import SeamstressReference

/// What a description writes in Markdown looks the same in all three outputs.
struct TextRenderingTests {
  private let markdown: String
  private let article: String
  private let site: String

  init() throws {
    let text = """
      Opens it:

      - first
        - `inner`
          1. deep
          2. deeper
      - second

        More of it.

        ```json
        {"a": 1}
        ```

      | Key | Value |
      |-----|-------|
      | `a\\|b` | 1 < 2 |

      See [the guide](https://doors.example.com/a_b?c=(d)) or [not](javascript:alert) &amp; <b>.
      """
    let files = try reference(document(saying: text))
    markdown = try #require(files["Markdown/doors/open.md"])
    article = try #require(files["Reference.docc/doors-open.md"])
    site = try #require(files["Site/doors/open.html"])
  }

  private static let list = """
    * first
      * `inner`
        1. deep
        2. deeper
    * second

      More of it.

      ```json
      {"a": 1}
      ```
    """

  @Test func lists() {
    #expect(markdown.contains("\n" + Self.list + "\n\n"))
    #expect(article.contains("\n" + Self.list + "\n\n"))
    let expected = """
      <ul>
      <li>first
      <ul>
      <li><code>inner</code>
      <ol>
      <li>deep</li>
      <li>deeper</li>
      </ol>
      </li>
      </ul>
      </li>
      <li>second
      <p>More of it.</p>
      <pre tabindex="0"><code class="language-json">{&quot;a&quot;: 1}</code></pre>
      </li>
      </ul>
      """
    #expect(site.contains(expected))
  }

  @Test func tables() {
    for page in [markdown, article] {
      #expect(page.contains("| Key | Value |\n| --- | --- |\n| `a\\|b` | 1 \\< 2 |\n"))
    }
    #expect(site.contains("<td><code>a|b</code></td><td>1 &lt; 2</td>"))
  }

  @Test func links() {
    for page in [markdown, article] {
      #expect(page.contains("[the guide](https://doors.example.com/a_b?c=%28d%29) or not &amp; "))
      #expect(page.contains("\\<b\\>."))
    }
    #expect(
      site.contains(
        """
        <a href="https://doors.example.com/a_b?c=(d)" rel="noopener">the guide</a> or not &amp; \
        &lt;b&gt;.
        """))
  }

  /// A property inside an object says all that its description says, below its line.
  @Test func descriptionsOfNestedProperties() {
    for page in [markdown, article] {
      let start = page.firstRange(of: "* **`volume`**")?.lowerBound ?? page.endIndex
      let item = page[start...]
      #expect(item.contains("\n  * first\n    * `inner`\n      1. deep\n"))
      #expect(item.contains("\n  | Key | Value |\n  | --- | --- |\n"))
    }
  }

  @Test func deprecationsAreMarkupToo() throws {
    let files = try reference(document(saying: "Use `door`."))
    let page = try #require(files["Markdown/doors/open.md"])
    #expect(page.contains("**Deprecated.** Use `door`."))
  }
}
