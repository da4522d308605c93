import SeamstressDiagnostics
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
  }

  @Test func isAFixedPoint() throws {
    #expect(run("generate").status == .success)
    let sdk = folder.tree("SDK").filter { $0.key.hasSuffix(".swift") }
    _ = run("samples", "--overlay", "1.yaml")
    try configure(overlays: "overlay.yaml, 1.yaml")
    #expect(run("generate").error == "")
    #expect(folder.tree("SDK").filter { $0.key.hasSuffix(".swift") } == sdk)

    // Over what it has made, it puts the same in the place of the same.
    _ = run("samples", "--overlay", "2.yaml")
    try configure(overlays: "overlay.yaml, 1.yaml, 2.yaml")
    let again = run("samples", "--overlay", "3.yaml")
    #expect(again.status == .success && again.error == "")
    #expect(folder.text("3.yaml") == folder.text("2.yaml"))
    let second = try #require(folder.text("2.yaml"))
    let first = try #require(folder.text("1.yaml"))
    #expect(second.split(separator: "\n").filter { $0 == "    remove: true" }.count == 8)
    let updates = second.split(separator: "  - target: ").filter { !$0.contains("remove: true") }
    #expect(updates.joined() == first.split(separator: "  - target: ").joined())
  }

  @Test func needsAPlaceToWriteTo() {
    #expect(run("samples").status == .usage)
  }
}
