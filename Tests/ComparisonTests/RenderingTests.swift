import SeamstressDiagnostics
import Testing

@testable import SeamstressComparison

@Suite struct RenderingTests {
  private static let old = Shop(
    paths: [
      Shop.path(
        "/pets", "list", "parameters: [{ name: limit, in: query, schema: { type: integer } }]"),
      Shop.path("/pets/{id}", "remove", method: "delete", RuleTable.idParameter, ok: nil),
    ], schemas: [RuleTable.pet("status: \(RuleTable.enumeration("a", "c"))")])

  private static let new = Shop(
    paths: [
      Shop.path(
        "/pets", "list",
        "deprecated: true, description: Lists., "
          + "parameters: [{ name: limit, in: query, required: true, schema: { type: integer } }]")
    ], schemas: [RuleTable.pet("status: \(RuleTable.enumeration("a", "c", "b"))")])

  private var comparison: APIComparison {
    get throws { APIComparison(old: try Self.old.blueprint(), new: try Self.new.blueprint()) }
  }

  @Test func forPeople() throws {
    #expect(
      ComparisonText.lines(try comparison).joined(separator: "\n") == """
        breaking: code that uses it stops compiling, or means something else
          Shop.Pets
            ~ list(limit:): Int? = nil → Int  [argument-required]  shop.yaml:5:104
            - remove(id: String)  [method-removed]  shop.yaml:6:17

        conditional: only code that is written in a certain way stops compiling
          Pet
            + Status: case b = "b"  [case-added]  shop.yaml:10:91

        additive: there is more than before
          Shop.Pets
            ~ list: deprecated  [deprecated]  shop.yaml:5:12

        documentation: what is written about the API
          Shop.Pets
            ~ list  [documentation-changed]  shop.yaml:5:12

        breaking 2, conditional 1, additive 1, documentation 1: major
        """)
  }

  @Test func inColour() throws {
    let lines = ComparisonText.lines(try comparison, style: .ansi)
    #expect(lines[0].hasPrefix("\u{1B}[1mbreaking\u{1B}[0m: "))
    #expect(lines[3].contains("\u{1B}[31m- remove(id: String)\u{1B}[0m"))
  }

  @Test func forAChangelog() throws {
    #expect(
      ComparisonMarkdown.lines(try comparison).joined(separator: "\n") == """
        ### Breaking

        Code that uses it stops compiling, or means something else.

        - `Shop.Pets`
          - `list(limit:)`: `Int? = nil` → `Int`
          - removed `remove(id: String)`

        ### Conditional

        Only code that is written in a certain way stops compiling.

        - `Pet`
          - `Status`: added `case b = "b"`

        ### Additive

        There is more than before.

        - `Shop.Pets`
          - `list`: `deprecated`

        ### Documentation

        What is written about the API.

        - `Shop.Pets`
          - `list`

        **breaking 2, conditional 1, additive 1, documentation 1: major**
        """)
  }

  @Test func forPrograms() throws {
    let members = ComparisonJSON.members(try comparison)
    #expect(members.map(\.key) == ["bump", "counts", "changes"])
    #expect(members[0].json == "\"major\"")
    #expect(
      members[2].json.contains(
        """
        {"impact": "breaking", "rule": "argument-required", "container": "Shop.Pets", \
        "declaration": "Shop.Pets.list(limit:)", "before": "Int? = nil", "after": "Int", \
        "document": "new", "path": "shop.yaml", "line": 5, "column": 104, \
        "pointer": "#/paths/~1pets/get/parameters/0"}
        """))
  }

  /// What is gone is shown where it was in the new document, since that is in the repository.
  @Test func forCodeHosts() throws {
    let findings = try comparison.findings(failingOn: .conditional)
    #expect(findings.map(\.severity) == [.error, .error, .error, .note, .note])
    #expect(findings[1].message.id == "method-removed")
    #expect(findings[1].pointer == "#/paths")
    #expect(try comparison.findings(failingOn: nil).map(\.severity).max() == .warning)
  }

  /// What is the same of several methods is told once.
  @Test func theSameOfSeveral() throws {
    let paths = ["a", "b", "c"].map { Shop.path("/\($0)", $0) }
    let guarded = ["a", "b", "c"].map { Shop.path("/\($0)", $0, "security: [{ key: [] }]") }
    let comparison = APIComparison(
      old: try Shop(paths: paths, components: [RuleTable.schemes]).blueprint(),
      new: try Shop(paths: guarded, components: [RuleTable.schemes]).blueprint())
    #expect(comparison.changes.count == 3)
    #expect(
      ComparisonText.lines(comparison)[2]
        == "    ~ a, b, c: as the client → key  [security-changed]  shop.yaml:5:9")
  }

  /// Nothing of a document reaches a terminal that it could disturb, nor breaks a code span.
  @Test func hostileTexts() throws {
    let old = Shop(paths: [Shop.path("/pets", "list")])
    let new = Shop(paths: [Shop.path("\"/\\e[31m`/pets\"", "list")])
    let comparison = APIComparison(old: try old.blueprint(), new: try new.blueprint())
    let text = ComparisonText.lines(comparison).joined()
    #expect(text.contains("GET /pets → GET /\\u{1B}[31m`/pets"))
    let markdown = ComparisonMarkdown.lines(comparison).joined()
    #expect(markdown.contains("→ `` GET /\\u{1B}[31m`/pets ``"))
  }
}
