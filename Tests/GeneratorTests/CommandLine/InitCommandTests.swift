import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

@Suite struct InitCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(BinaryTests.document, to: "spec/openapi.yaml")
  }

  private func configuration(_ name: String = "seamstress.yaml") throws -> Configuration {
    let bag = DiagnosticBag()
    let file = SourceFile(path: name, text: try #require(folder.text(name)))
    let configuration = ConfigurationReader(bag).read(file)
    #expect(bag.diagnostics == [])
    return try #require(configuration)
  }

  @Test func findsTheDocumentAndWritesWhatCanBeRead() throws {
    let run = ToolRun(["init"], in: folder)
    #expect(run.status == .success)
    #expect(
      run.output == """
        seamstress.yaml is written for spec/openapi.yaml: 'Pets', OpenAPI 3.1, 1 operation
        next: seamstress generate
        then, in Package.swift:
          .target(
            name: "SDK",
            dependencies: [.product(name: "SeamstressRuntime", package: "seamstress")],
            path: "Generated/SDK")

        """)
    let configuration = try configuration()
    #expect(configuration.document == "spec/openapi.yaml")
    #expect(configuration.outputs.sdk == "Generated/SDK")
    #expect(configuration.client == "Pets")
    #expect(configuration.groupBy == .path)
    #expect(ToolRun(["generate"], in: folder, generator: Pipeline()).status == .success)
  }

  @Test(arguments: ["/elsewhere/SDK", "../SDK", "."])
  func showsNoTargetWhereAPackageCanHaveNone(_ output: String) {
    let run = ToolRun(["init", "--output", output], in: folder)
    #expect(run.status == .success)
    #expect(run.output.hasSuffix("\nnext: seamstress generate\n"))
  }

  @Test func explainsEveryOption() throws {
    _ = ToolRun(["init"], in: folder)
    let lines = try #require(folder.text("seamstress.yaml")).split(separator: "\n")
    for entry in ConfigurationSchema.entries {
      let count = lines.filter { $0.hasPrefix("# \(entry.key): ") || $0.hasPrefix("\(entry.key):") }
      #expect(count.count == 1, "\(entry.key)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  /// Each option that is commented out can be used as it stands there.
  @Test func theExamplesAreValid() throws {
    for entry in ConfigurationSchema.entries {
      let bag = DiagnosticBag()
      let text = "\(entry.key): \(entry.example)\n"
      _ = ConfigurationReader(bag).read(SourceFile(path: "seamstress.yaml", text: text))
      #expect(bag.diagnostics == [], "\(entry.key)")
    }
  }

  @Test func writesPathsAsTheConfigurationSeesThem() throws {
    let run = ToolRun(
      ["init", "spec/openapi.yaml", "--to", "spec/pets.yaml", "--output", "Sources/A B"], in: folder
    )
    #expect(run.status == .success)
    let configuration = try configuration("spec/pets.yaml")
    #expect(configuration.document == "spec/openapi.yaml")
    #expect(configuration.outputs.sdk == "Sources/A B")
  }

  /// The configuration goes where one gets from here only by going up, or by a path from the root.
  @Test func writesPathsForAConfigurationElsewhere() throws {
    let inner = try TemporaryFolder(in: folder, named: "app")
    for place in ["../config/seamstress.yaml", folder.path("config/seamstress.yaml")] {
      let run = ToolRun(["init", "../spec/openapi.yaml", "--to", place, "--force"], in: inner)
      #expect(run.status == .success)
      let text = try #require(folder.text("config/seamstress.yaml"))
      #expect(text.contains("\ndocument: ../spec/openapi.yaml\n"))
      #expect(text.contains("\n  sdk: ../app/Generated/SDK\n"))
    }
  }

  @Test func replacesNothing() throws {
    try folder.write("client: Mine\n", to: "seamstress.yaml")
    #expect(ToolRun(["init"], in: folder).status == .usage)
    #expect(folder.text("seamstress.yaml") == "client: Mine\n")
    #expect(ToolRun(["init", "--force"], in: folder).status == .success)
  }

  @Test func saysWhatItLookedFor() throws {
    let empty = try TemporaryFolder()
    let run = ToolRun(["init"], in: empty)
    #expect(run.status == .usage)
    #expect(run.error.contains("there is no openapi.yaml or openapi.json here or in spec/"))
    #expect(run.error.contains("name the document: seamstress init FILE\n"))
  }

  @Test func namesWhatCouldBeMeant() throws {
    let other = try TemporaryFolder()
    try other.write(BinaryTests.document, to: "my pets.yaml")
    try other.write("name: lint\n", to: "settings.yaml")
    let run = ToolRun(["init"], in: other)
    #expect(run.status == .usage)
    #expect(run.error.contains("name the document: seamstress init 'my pets.yaml'\n"))
  }

  @Test func saysWhatItDidNotTake() throws {
    try folder.write(BinaryTests.document, to: "openapi.json")
    let run = ToolRun(["init"], in: folder)
    #expect(run.status == .success)
    #expect(try configuration().document == "openapi.json")
    #expect(run.error.hasPrefix("note: 'spec/openapi.yaml' could be the document, too"))
    #expect(run.error.contains("to take another: seamstress init --force spec/openapi.yaml\n"))
    #expect(ToolRun(["init", "openapi.json", "--force"], in: folder).error == "")
  }
}
