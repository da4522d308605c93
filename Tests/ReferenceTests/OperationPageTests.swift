import Testing

@testable import SeamstressReference

struct OperationPageTests {
  private let files: [String: String]
  private let page: String

  init() throws {
    files = try reference(document())
    page = try #require(files["Markdown/doors/open.md"])
  }

  @Test func startsWithTitleContentsAndCall() {
    #expect(
      page.hasPrefix(
        """
        # Open a Door

        * [Request Parameters](#request-parameters)
        * [Response](#response)
        * [Errors](#errors)

        ```http
        PATCH /doors/open ⇒ void
        ```

        Says something.

        {% tabs %}
        {% tab title="Swift" %}
        **Code:**

        ```swift
        """))
  }

  @Test func namesTheWaysToProveWhoIsAsking() {
    #expect(
      page.contains(
        """
        <summary>Authentication Methods</summary>

        * API key
        * Personal access token. Must also include the `the-workspace` header in the request.

        """))
  }

  @Test func listsParametersRequiredFirst() throws {
    let names = page.split(separator: "\n").filter { $0.hasPrefix("**`") }
      .compactMap { $0.split(separator: "`").dropFirst().first }
    #expect(names.prefix(4) == ["door", "force", "how", "settings"])
    #expect(page.contains("**`door`** *String* (Required)\n\nSays something.\n\nDefault: `front`"))
    #expect(page.contains("**`force`** *Boolean*\n\n**Deprecated.** Says something."))
    #expect(page.contains("{% hint style=\"info\" %}\nDraft. Early access.\n{% endhint %}"))
    #expect(page.contains("<summary>Enum values</summary>\n\n* `fast`\n* `slow`\n"))
    #expect(
      page.contains(
        "<summary>Properties of settings</summary>\n\n* **`volume`** *Integer*: Says something."))
    #expect(page.contains("Swift: `door: String`"))
  }

  @Test func saysWhatComesBack() throws {
    #expect(page.contains("{% hint style=\"success\" %}\nReturns: **void**\n{% endhint %}"))
    #expect(page.contains("<summary>What the body may hold</summary>"))
    #expect(page.contains("* **`ok`** *Boolean*"))
    let get = try #require(files["Markdown/doors/get.md"])
    #expect(get.contains("Returns: *Object* [`Door`](../types/Door.md)"))
    #expect(get.contains("<summary>Properties of Door</summary>"))
    #expect(get.contains("{% hint style=\"warning\" %}\n**Deprecated.** Says something."))
  }

  @Test func listsErrors() {
    #expect(page.contains("| Status | Meaning |\n| --- | --- |\n| `400` | Says something. |"))
  }

  @Test func everyFormatHasEveryPage() {
    let pages = files.keys.filter { $0.hasPrefix("Site/") && $0.hasSuffix(".html") }
    #expect(pages.count == files.keys.filter { $0.hasPrefix("Markdown/") }.count)
    #expect(
      files["Reference.docc/doors-open.md"]?.hasPrefix(
        "# Open a Door\n\nSays something.\n\n```http")
        == true)
    #expect(files["Reference.docc/seam-reference.md"]?.contains("@TechnologyRoot") == true)
    #expect(files["Reference.docc/doors.md"]?.contains("- <doc:doors-open>") == true)
    #expect(files["Site/doors/open.html"]?.contains("<h1>Open a Door</h1>") == true)
  }

  @Test func typesHaveTheirInsides() throws {
    let type = try #require(files["Markdown/types/Door.md"])
    #expect(type.contains("## `Door.State`"))
    #expect(type.contains("| `open` | `.open` |"))
    #expect(type.contains("`.unknown(value)`"))
    #expect(type.contains("* [`doors.get`](../doors/get.md)"))
  }

  @Test func theSameEveryTime() throws {
    #expect(try reference(document()) == files)
  }
}
