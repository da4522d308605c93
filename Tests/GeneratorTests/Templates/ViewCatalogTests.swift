import Foundation
import SeamstressEmission
import SeamstressTemplating
import Testing

@Suite struct ViewCatalogTests {
  /// The page of the templates lists what templates can print, and nothing else.
  @Test func theReadmeListsEveryView() throws {
    let (start, end) = ("<!-- views -->\n", "<!-- end of views -->\n")
    let page = try Repository.text("templates/README.md")
    let head = try #require(page.range(of: start))
    let foot = try #require(page.range(of: end))
    let catalog = ViewCatalog(Emitter.views).markdown
    try Repository.expect(
      "templates/README.md", toBe: page[..<head.upperBound] + catalog + page[foot.lowerBound...])
  }

  @Test func namesKeysByWhatTheyHold() {
    let catalog = ViewCatalog(Emitter.views).markdown
    #expect(catalog.contains("### `ClientFile`, a file\n"))
    #expect(catalog.contains("| `methods` | a list of `Method` |\n"))
    #expect(catalog.contains("| `types` | `Extension`, or nothing |\n"))
    #expect(catalog.contains("| `hasMethods` | a flag |\n"))
  }
}
