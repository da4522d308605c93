import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressGenerator
import Testing

/// An overlay of samples can be laid over the document again and again.
struct SampleOverlayTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["openapi.yaml", "overlay.yaml", "seamstress.yaml"] {
      try folder.write(try Repository.text("spec/" + name), to: name)
    }
    try configure(overlays: "overlay.yaml")
  }

  private func configure(overlays: String) throws {
    let text = try Repository.text("spec/seamstress.yaml")
      .replacing("overlays: [overlay.yaml]", with: "overlays: [\(overlays)]")
      .replacing(/\n  (commands|docs): .*/, with: "").replacing(/\nguides: .*/, with: "")
      .replacing("../Generated/SeamAPI", with: "SDK")
    try folder.write(text, to: "seamstress.yaml")
  }

  private func run(_ arguments: String...) -> ToolRun {
    ToolRun(arguments, in: folder, generator: Pipeline())
  }

  @Test func addsASampleToEachOperation() throws {
    #expect(run("samples", "--overlay", "swift.yaml").status == .success)
    let overlay = try #require(folder.text("swift.yaml"))
    #expect(overlay.hasPrefix("overlay: 1.0.0\n"))
    #expect(overlay.split(separator: "\n").filter { $0.hasSuffix("- lang: swift") }.count == 8)
    #expect(
      overlay.contains(
        """
          - target: "$.paths['/acs/credentials/assign']['patch', 'post']"
            update:
              x-codeSamples:
                - lang: swift
                  label: "Seam SDK"
                  source: |-
                    try await seam.acs.credentials.assign(
        """))
    #expect(overlay.contains("            )\n\n            // Void\n"))
    #expect(run("samples", "--overlay", "-").output == overlay)
    let elsewhere = run("samples", "--overlay", "made/swift.yaml")
    #expect(elsewhere.output == "the overlay is in a new folder: made\n")
  }

  @Test func isAFixedPoint() throws {
    #expect(run("generate").status == .success)
    let sdk = folder.tree("SDK").filter { $0.key.hasSuffix(".swift") }
    _ = run("samples", "--overlay", "1.yaml")
    try configure(overlays: "overlay.yaml, 1.yaml")
    #expect(run("generate").error == "")
    #expect(folder.tree("SDK").filter { $0.key.hasSuffix(".swift") } == sdk)

    // The overlay of what it has made is itself.
    _ = run("samples", "--overlay", "2.yaml")
    #expect(folder.text("2.yaml") == folder.text("1.yaml"))
    try configure(overlays: "overlay.yaml, 1.yaml, 2.yaml")
    #expect(run("generate").error == "")
    #expect(folder.tree("SDK").filter { $0.key.hasSuffix(".swift") } == sdk)
  }

  @Test func layingItOverTwiceIsLayingItOverOnce() throws {
    _ = run("samples", "--overlay", "1.yaml")
    let overlay = try #require(folder.text("1.yaml"))
    let once = try samples(after: [overlay])
    #expect(once.count == 15 && once.allSatisfy { $0 == ["swift Seam SDK"] })
    #expect(try samples(after: [overlay, overlay]) == once)
    #expect(try samples(after: [overlay, overlay, overlay]) == once)
  }

  @Test func leavesSamplesOfOtherHandsAlone() throws {
    let document = try #require(folder.text("openapi.yaml"))
    let theirs =
      "      x-codeSamples: [{lang: swift, label: Ours, source: a}, {lang: go, source: b}]"
    try folder.write(
      document.replacing("      operationId:", with: theirs + "\n      operationId:"),
      to: "openapi.yaml")
    _ = run("samples", "--overlay", "1.yaml")
    let overlay = try #require(folder.text("1.yaml"))
    let twice = try samples(after: [overlay, overlay])
    #expect(twice.contains(["swift Ours", "go ", "swift Seam SDK"]))
  }

  /// Language and label of each sample, by operation.
  private func samples(after overlays: [String]) throws -> [[String]] {
    let bag = DiagnosticBag()
    let source = { (name: String, text: String) in
      SourceFile(path: name, bytes: Array(text.utf8))
    }
    let text = try #require(folder.text("openapi.yaml"))
    let document = try #require(DocumentReader(bag).read(source("openapi.yaml", text)))
    for text in overlays {
      let file = try #require(DocumentReader(bag).read(source("overlay.yaml", text)))
      try #require(OverlayReader(bag).read(file)).apply(to: document, bag)
    }
    #expect(bag.diagnostics.isEmpty)
    let operations = document.root["paths"]?.members.flatMap { $0.value.members } ?? []
    return operations.compactMap { operation in
      operation.value["x-codeSamples"]?.elements.map { sample in
        "\(sample["lang"]?.text ?? "") \(sample["label"]?.text ?? "")"
      }
    }
  }

  @Test func needsAPlaceToWriteTo() {
    #expect(run("samples").status == .usage)
  }
}
