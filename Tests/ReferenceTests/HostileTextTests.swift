import Foundation
import Testing

@testable import SeamstressReference

/// A description is untrusted: whatever it says is text on every page.
struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><b>", "'><b>",
    "</code></pre><b>",
    "[a](javascript:alert(1))", "[a](https://x.y/\\\"onclick=alert(1))", "![a](data:text/html,b)",
    "{% endtab %}{% raw %}", "@Tab(\"x\") {", "}\n}", "``Symbol``", "`code` `` a`b ``",
    "<doc:other>",
    "| a | b |\n|---|---|\n| <b> | `c` |", "```\n</pre><b>\n```", "```swift\n}\n@TabNavigator {\n",
    "# Title\n## Topics\n- <doc:x>", "<\u{301}script>", "&lt;b&gt;",
    "*a _b **c", "\\", "[[[[[[[[", "1. one\n2. two", "> quote <b>", "https://a.b/<b>", "***", "---",
    "- a\n  - <b>\n    - {% endtab %}\n\n      <details>", "- a\n\n  @Tab(\"x\") {\n\n  }",
    "1. a\n   ```\n   </pre>\n   {% endtab %}\n   ```\n   # b", "- | a |\n  |---|\n  | `|<b>` |",
    "&lt;script&gt;alert(1)&#60;/script&#62;", "&#123;% endtab %&#125;", "</script><b>",
    "[a](JavaScript:alert(1)) <javascript:b>", "![a](https://x.y/\" onerror=\"b)",
  ]

  @Test(arguments: texts) func pagesStayWhole(_ text: String) throws {
    let files = try reference(document(saying: text))
    for (path, page) in files where path.hasSuffix(".html") {
      #expect(MarkupCheck(page).faults == [], "\(path)")
    }
  }

  @Test(arguments: texts) func markdownHasNoMarkupOfTheDescription(_ text: String) throws {
    let plain = try reference(document())
    let files = try reference(document(saying: text))
    for (path, page) in files where path.hasSuffix(".md") {
      let expected = try #require(plain[path])
      #expect(Self.directives(page) == Self.directives(expected), "\(path)")
    }
  }

  /// What GitBook, DocC or a browser would take for more than text, outside of code.
  private static func directives(_ page: String) -> [String: Int] {
    var fence: Substring?
    var result: [String: Int] = [:]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = line.drop { $0 == " " }
      let marks = start.prefix { $0 == "`" }
      if marks.count >= 3 {
        if let open = fence {
          if start == open { fence = nil }
        } else {
          fence = marks
        }
        continue
      }
      guard fence == nil else { continue }
      let line = line.replacing(/\\[^A-Za-z0-9 ]/, with: "")
        .replacing(/(`+)([^`]|[^`].*?[^`])\1(?!`)/, with: "")
      for mark in ["{% ", "<details", "</details", "<summary", "<script", "<b>", "<img", "```"] {
        if line.contains(mark) { result[mark, default: 0] += 1 }
      }
      if start.hasPrefix("@") { result["@", default: 0] += 1 }
      if start == "}" { result["}", default: 0] += 1 }
      if start.hasPrefix("# ") { result["#", default: 0] += 1 }
    }
    return result
  }
}

/// Looks whether a page of HTML is well formed and of the elements that the site uses.
struct MarkupCheck {
  private(set) var faults: [String] = []
  private static let known: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "nav", "strong",
    "main",
    "ol", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "code", "em", "div", "table",
    "thead", "tbody", "tr", "th", "td", "fieldset", "legend", "input", "label", "details",
    "summary", "dl", "dt", "dd", "span",
  ]
  private static let void: Set<String> = ["meta", "link", "input"]

  init(_ page: String) {
    var open: [String] = []
    for match in page.matches(of: /<([\/!]?)([A-Za-z][A-Za-z0-9]*)((?:[^<>"]|"[^"]*")*)>/) {
      let (mark, name, attributes) = (match.1, String(match.2), match.3)
      if mark == "!" { continue }
      if !Self.known.contains(name) { faults.append("<\(name)>") }
      let names = attributes.replacing(/"[^"]*"/, with: "")
      if names.contains(/\son[a-z]+=/) || attributes.contains("href=\"javascript:") {
        faults.append("\(name)\(attributes)")
      }
      if name == "script", mark.isEmpty, !attributes.contains("search.js") {
        faults.append("script")
      }
      if Self.void.contains(name) { continue }
      if mark == "/" {
        if open.popLast() != name { faults.append("</\(name)>") }
      } else {
        open.append(name)
      }
    }
    if !open.isEmpty { faults.append("open: \(open)") }
    let tags = page.replacing(/<[\/!]?[A-Za-z](?:[^<>"]|"[^"]*")*>/, with: "")
    if tags.contains("<") || tags.contains(">") { faults.append("a bare < or >") }
  }
}
