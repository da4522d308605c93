import SeamstressDiagnostics
import Testing

@testable import SeamstressReference

struct GuideTests {
  @Test func linksLeadToPages() throws {
    let bag = DiagnosticBag()
    let text = """
      # How to open

      Call [open](operation:doors.open) in [doors](group:doors), see [Door](type:Door) and
      [its state](type:Door.State), then [shut](guide:shut).
      """
    let files = try reference(
      document(), guides: [guide("open", text), guide("shut", "# Shut\n")], bag)
    #expect(bag.diagnostics.isEmpty)
    let page = try #require(files["Markdown/guides/open.md"])
    #expect(page.hasPrefix("# How to open\n\nCall [open](../doors/open.md) in"))
    #expect(page.contains("[its state](../types/Door.md#doorstate)"))
    #expect(files["Markdown/README.md"]?.contains("* [How to open](guides/open.md)") == true)
    let article = try #require(files["Reference.docc/guides-open.md"])
    #expect(article.contains("[open](doc:doors-open)"))
    #expect(files["Site/guides/open.html"]?.contains("<a href=\"../doors/open.html\">") == true)
  }

  @Test func aLinkThatLeadsNowhereIsAnError() throws {
    let bag = DiagnosticBag()
    _ = try reference(
      document(), guides: [guide("a", "# A\n\nSee [b](operation:doors.close).")], bag)
    let diagnostic = try #require(bag.diagnostics.first)
    #expect(bag.diagnostics.count == 1)
    #expect(diagnostic.message.id == "guide-link")
    #expect(diagnostic.span?.start == 13)
  }
}
