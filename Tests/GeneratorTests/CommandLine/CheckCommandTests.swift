import SeamstressGenerator
import Testing

@testable import seamstress

@Suite struct CheckCommandTests {
  let folder: TemporaryFolder
  let byHand = ["--document", "pets.yaml", "--output", "out"]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Pet\nTag\n", to: "pets.yaml")
    _ = ToolRun(["generate"] + byHand, in: folder)
  }

  private func check(_ more: String...) -> ToolRun {
    let before = folder.tree()
    let run = ToolRun(["check"] + byHand + more, in: folder)
    #expect(folder.tree() == before)
    return run
  }

  @Test func isQuietWhenCurrent() {
    let run = check()
    #expect(run.status == .success)
    #expect(run.output == "out is current: 2 files\n")
  }

  @Test func showsWhatDiffersAndTheCure() throws {
    try folder.write("struct Pet { }\n", to: "out/Pet.swift")
    let run = check()
    #expect(run.status == .findings)
    #expect(
      run.output == """
        out is not current: 1 file
          ~ Pet.swift
        Pet.swift
        @@ -1,2 +1,2 @@
        -struct Pet { }
        +struct Pet {}
        \u{20}
        to cure it: seamstress generate --document pets.yaml --output out

        """)
    #expect(run.error.contains("'out/Pet.swift' has been edited by hand"))
    #expect(!run.error.contains("is in its place"), "nothing has been put right yet")
  }

  @Test func isQuietAfterTheCure() throws {
    try folder.write("struct Pet { }\n", to: "out/Pet.swift")
    _ = ToolRun(["generate"] + byHand, in: folder)
    #expect(check().status == .success)
  }

  @Test func seesNewAndStaleFiles() throws {
    try folder.write("Tag\nOwner\n", to: "pets.yaml")
    let run = check()
    #expect(run.status == .findings)
    #expect(run.output.contains("  + Owner.swift\n  - Pet.swift\n  ~ .seamstress-manifest.json\n"))
  }

  @Test func seesThatNothingWasGeneratedYet() {
    let run = ToolRun(["check", "--document", "pets.yaml", "--output", "never"], in: folder)
    #expect(run.status == .findings)
    #expect(run.output.contains("+ Pet.swift"))
    #expect(folder.text("never/Pet.swift") == nil)
  }

  @Test func aDocumentWithErrorsIsNotCurrent() throws {
    try folder.write("error\n", to: "pets.yaml")
    let run = check()
    #expect(run.status == .findings)
    #expect(run.output == "")
  }

  @Test func aFaultIsNotCurrent() throws {
    try folder.write("failure\n", to: "pets.yaml")
    let run = check()
    #expect(run.status == .internalError)
    #expect(run.output == "")
  }

  @Test func quotesTheCure() {
    let run = ToolRun(["check", "--document", "pets.yaml", "--output", "my out's"], in: folder)
    #expect(run.output.contains("--output 'my out'\\''s'\n"))
  }
}
