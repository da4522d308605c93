import SeamstressDiagnostics
import SeamstressGenerator
import SeamstressTestSupport
import Testing

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String, path: String = "spec/seamstress.yaml") throws -> Configuration {
    let bag = DiagnosticBag()
    let configuration = ConfigurationReader(bag).read(SourceFile(path: path, text: text))
    #expect(bag.diagnostics == [])
    return try #require(configuration)
  }

  @Test func readsEveryOption() throws {
    let configuration = try read(
      """
      document: openapi.yaml
      overlays: [overlay.yaml, ../more.yaml]
      outputs: { sdk: ../Generated/Pets }
      templates: templates
      client: Pets
      access: package
      group-by: tag
      methods: [patch, post]
      parameters-from: post
      extensions: { result: x-result, hidden: x-hidden, draft: x-draft, deprecation: x-old }
      include-hidden: true
      formats: { date-time: String, uuid: UUID }
      names: { '#/components/schemas/pet': Animal }
      types: { '#/components/schemas/pet/properties/born': LocalDate }
      defaults: applied
      unknown-properties: kept
      include: { tags: [pets], paths: ['/pets/**'], operations: ['list*'] }
      exclude: { deprecated: true }
      acronyms: [ACS]
      pagination: { style: page, parameter: page, next: meta.next, more: meta.more, items: data }
      polling:
        key: job
        schema: Job
        operation: GET /jobs/{id}
        parameter: id
        id: job_id
        status: state
        pending: [queued]
        success: [done]
        failure: [broken, stopped]
        code: why.code
        message: why.text
      closed-enums: [Weekday]
      strict: true
      """)
    #expect(configuration.document == "spec/openapi.yaml")
    #expect(configuration.overlays == ["spec/overlay.yaml", "more.yaml"])
    #expect(configuration.outputs.sdk == "Generated/Pets")
    #expect(configuration.templates == "spec/templates")
    #expect(configuration.client == "Pets")
    #expect(configuration.access == .package)
    #expect(configuration.groupBy == .tag)
    #expect(configuration.methods == [.patch, .post])
    #expect(configuration.parametersFrom == .post)
    #expect(
      configuration.extensions
        == .init(result: "x-result", hidden: "x-hidden", draft: "x-draft", deprecation: "x-old"))
    #expect(configuration.includeHidden)
    #expect(configuration.formats == [.init("date-time", .string), .init("uuid", .uuid)])
    #expect(configuration.names == [.init("#/components/schemas/pet", "Animal")])
    #expect(
      configuration.types == [.init("#/components/schemas/pet/properties/born", .localDate)])
    #expect(configuration.defaults == .applied)
    #expect(configuration.unknownProperties == .kept)
    #expect(configuration.include.tags.map(\.text) == ["pets"])
    #expect(configuration.include.paths.map(\.text) == ["/pets/**"])
    #expect(configuration.include.operations.map(\.text) == ["list*"])
    #expect(!configuration.include.deprecated)
    #expect(configuration.exclude.deprecated && configuration.exclude.tags.isEmpty)
    #expect(configuration.acronyms == ["ACS"])
    #expect(
      configuration.pagination
        == .init(
          style: .page, parameter: "page", next: "meta.next", more: "meta.more", items: "data"))
    var polling = Configuration.Polling()
    (polling.key, polling.schema, polling.operation) = ("job", "Job", "GET /jobs/{id}")
    (polling.parameter, polling.id, polling.status) = ("id", "job_id", "state")
    (polling.pending, polling.success) = (["queued"], ["done"])
    polling.failure = ["broken", "stopped"]
    (polling.code, polling.message) = ("why.code", "why.text")
    #expect(configuration.polling == polling)
    #expect(configuration.closedEnums == .named(["Weekday"]))
    #expect(configuration.strict)
  }

  @Test func hasDefaults() throws {
    let configuration = try read("document: pets.yaml", path: "seamstress.yaml")
    #expect(configuration.document == "pets.yaml")
    #expect(configuration.groupBy == .tag)
    #expect(configuration.access == .public)
    #expect(configuration.closedEnums == .none)
    #expect(configuration.pagination == nil && configuration.polling == nil)
    #expect(configuration.methods.isEmpty)
    #expect(!configuration.strict && !configuration.includeHidden)
  }

  @Test func keepsAbsolutePaths() throws {
    #expect(try read("document: /specs/pets.yaml").document == "/specs/pets.yaml")
  }

  @Test func groupsByExtension() throws {
    #expect(try read("group-by: x-group").groupBy == .vendorExtension("x-group"))
  }

  @Test func knowsWhereThingsWereWritten() throws {
    let marked = MarkedText("document: 1️⃣pets.yaml\noutputs: 3️⃣\n  sdk: 2️⃣out\n")
    let bag = DiagnosticBag()
    let configuration = try #require(ConfigurationReader(bag).read(marked.file))
    #expect(configuration.place("document")?.span.map(marked.name) == "1")
    #expect(configuration.place("outputs", "sdk")?.span.map(marked.name) == "2")
    #expect(
      configuration.place("outputs", "docs")?.span?.start
        == configuration.place("outputs")?.span?.start)
  }

  static let mistakes = [
    "1️⃣docment: a.yaml": "error configuration-key at 1",
    "outputs: { 1️⃣skd: a }": "error configuration-key at 1",
    "pagination: { style: 1️⃣cursr }": "error configuration-value at 1",
    "document: 1️⃣[a.yaml]": "error configuration-value at 1",
    "document: 1️⃣12": "error configuration-value at 1",
    "document: 1️⃣''": "error configuration-value at 1",
    "overlays: 1️⃣overlay.yaml": "error configuration-value at 1",
    "overlays: [a.yaml, 1️⃣true]": "error configuration-value at 1",
    "strict: 1️⃣yes": "error configuration-value at 1",
    "client: 1️⃣'Pets { evil() }'": "error configuration-value at 1",
    "client: 1️⃣pets": "error configuration-value at 1",
    "names: { Pet: 1️⃣9lives }": "error configuration-value at 1",
    "group-by: 1️⃣tags": "error configuration-value at 1",
    "methods: [1️⃣fetch]": "error configuration-value at 1",
    "closed-enums: 1️⃣Weekday": "error configuration-value at 1",
    "formats: { uuid: 1️⃣Uuid }": "error configuration-value at 1",
    "extensions: 1️⃣[x-hidden]": "error configuration-value at 1",
    "extensions: { hidden: 1️⃣hidden }": "error configuration-value at 1",
    "pagination: 1️⃣{ style: cursor, parameter: cursor }": "error configuration-value at 1",
    "pagination: 1️⃣{ style: page }": "error configuration-value at 1",
    "polling: 1️⃣{ operation: a, parameter: b, success: [c] }": "error configuration-value at 1",
    "polling: 1️⃣{ key: a, parameter: b, success: [c] }": "error configuration-value at 1",
    "polling: 1️⃣{ key: a, operation: b, success: [c] }": "error configuration-value at 1",
    "polling: 1️⃣{ key: a, operation: b, parameter: c }": "error configuration-value at 1",
    "polling: { 1️⃣keys: a }": "error configuration-key at 1",
    "1️⃣- a\n- b": "error configuration-value at 1",
  ]

  @Test(arguments: mistakes)
  func locatesMistakes(marked: String, finding: String) {
    let text = MarkedText(marked, path: "seamstress.yaml")
    let bag = DiagnosticBag()
    #expect(ConfigurationReader(bag).read(text.file) == nil)
    #expect(text.findings(in: bag) == [finding])
  }

  @Test func suggestsWhatWasMeant() {
    let bag = DiagnosticBag()
    let text = "docment: a\ngroup-by: tags\naccess: pubic\nquite-different: 1\n"
    _ = ConfigurationReader(bag).read(SourceFile(path: "seamstress.yaml", text: text))
    let helps = bag.diagnostics.map { $0.message.help ?? "none" }
    #expect(
      helps.prefix(3) == [
        "did you mean 'document'?", "did you mean 'tag'?", "did you mean 'public'?",
      ])
    #expect(helps.last?.hasPrefix("the options here are access, acronyms, client,") == true)
    #expect(
      bag.diagnostics[1].message.text
        == "expected path, tag or the name of an extension such as 'x-group', found 'tags'")
  }

  /// Where nothing is near, an example shows what belongs there, also of an inner option.
  @Test(arguments: [
    ("outputs: Out", "outputs: { sdk: ../Generated/Pets }"),
    ("outputs: { docs: [] }", "docs: ../Generated/Reference"),
    ("overlays: a.yaml", "overlays: [overlay.yaml]"), ("strict: 1", "strict: true"),
    ("include: { tags: pets }", "tags: [pets]"), ("access: 1", "access: package"),
  ])
  func showsAnExample(text: String, example: String) {
    let bag = DiagnosticBag()
    _ = ConfigurationReader(bag).read(SourceFile(path: "seamstress.yaml", text: text))
    #expect(bag.diagnostics.map(\.message.help) == ["write it as in '\(example)'"])
  }

  @Test func anEmptyFileIsAMistake() {
    let bag = DiagnosticBag()
    #expect(ConfigurationReader(bag).read(SourceFile(path: "seamstress.yaml", text: "")) == nil)
    #expect(bag.hasErrors)
  }
}
