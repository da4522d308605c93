import Foundation
import SeamstressDiagnostics
import SeamstressEmission
import Testing

@testable import SeamstressGenerator

/// Runs that were killed half way, and runs that meet.
@Suite struct OutputInterruptionTests {
  let folder: TemporaryFolder
  let output: OutputDirectory
  let old = [GeneratedFile(path: "A.swift", text: "a1\n"), .init(path: "B.swift", text: "b1\n")]
  let new = [GeneratedFile(path: "B.swift", text: "b2\n"), .init(path: "C.swift", text: "c2\n")]

  init() throws {
    folder = try TemporaryFolder()
    output = OutputDirectory(folder.path("out"), generator: "test 1", patience: .zero)
  }

  /// The disk as a run leaves it that is killed after it replaced the first of its files.
  private func interrupt() throws {
    _ = try output.write(old)
    let plan = try output.plan(new)
    try folder.write(
      String(decoding: plan.pendingManifest.bytes, as: UTF8.self),
      to: "out/.seamstress-manifest.json")
    try folder.write("b2\n", to: "out/B.swift")
    try folder.write("c", to: "out/.C.swift.1.seamstress-tmp")
  }

  @Test func theNextRunFinishes() throws {
    try interrupt()
    _ = try output.write(new)
    #expect(folder.files("out") == ["B.swift", "C.swift"])
    #expect(folder.tree("out").count == 3)
    #expect(try output.plan(new).isCurrent)
  }

  @Test func theNextRunMayWantSomethingElse() throws {
    try interrupt()
    let plan = try output.write([GeneratedFile(path: "D.swift", text: "d\n")])
    #expect(plan.deleted == ["A.swift", "B.swift"], "both the old and the new text are ours")
    #expect(plan.kept.isEmpty)
    #expect(folder.tree("out").keys.sorted() == [".seamstress-manifest.json", "D.swift"])
  }

  @Test func theFirstRunMayBeInterruptedToo() throws {
    try folder.write("a", to: "out/.A.swift.1.seamstress-tmp")
    _ = try output.write(old)
    let names = folder.tree("out").keys.sorted()
    #expect(names == [".seamstress-manifest.json", "A.swift", "B.swift"])
  }

  @Test func leftoversGoEvenIfNothingElseIsToDo() throws {
    _ = try output.write(old)
    try folder.write("a", to: "out/.A.swift.1.seamstress-tmp")
    #expect(try output.plan(old).isCurrent)
    _ = try output.write(old)
    #expect(folder.tree("out").count == 3)
  }

  @Test func foldersLeftBehindGoWithAllThatIsInThem() throws {
    try folder.write("c", to: "out/.Deep.1.seamstress-tmp/er/C.swift")
    _ = try output.write(old)
    let names = folder.tree("out").keys.sorted()
    #expect(names == [".seamstress-manifest.json", "A.swift", "B.swift"])
  }

  @Test func aNewFolderAppearsWhole() throws {
    _ = try output.write(old)
    let before = folder.tree("out").keys
    var staging = OutputStaging(root: folder.path("out"))
    try staging.stage("Deep/er/C.swift", Array("c\n".utf8))
    try staging.stage("Deep/D.swift", Array("d\n".utf8))
    #expect(folder.tree("out").keys.allSatisfy { !$0.hasPrefix("Deep") })
    try staging.commit()
    #expect(folder.text("out/Deep/er/C.swift") == "c\n")
    #expect(folder.text("out/Deep/D.swift") == "d\n")
    let new = ["Deep", "Deep/D.swift", "Deep/er", "Deep/er/C.swift"]
    #expect(Set(folder.tree("out").keys).subtracting(before) == Set(new))
  }

  @Test func whatCannotBeWrittenIsTakenBack() throws {
    _ = try output.write(old)
    let before = folder.tree()
    var staging = OutputStaging(root: folder.path("out"))
    try staging.stage("B.swift", Array("b2\n".utf8))
    try staging.stage("Deep/er/C.swift", Array("c2\n".utf8))
    #expect(folder.tree().count == before.count + 4)
    staging.rollBack()
    #expect(folder.tree() == before)
  }

  /// The last of many files has a path that is longer than a system takes, its folder has not.
  @Test func manyFilesOfWhichOneCannotBeWritten() throws {
    _ = try output.write(old)
    let before = folder.tree()
    var deep = "Deep"
    while folder.path("out/" + deep).utf8.count < 3900 {
      deep += "/" + String(repeating: "d", count: 100)
    }
    let long = GeneratedFile(path: "\(deep)/\(String(repeating: "F", count: 199))", text: "")
    let many = (0..<100).map { GeneratedFile(path: "New/N\($0).swift", text: "n\n") }
    #expect(throws: OutputFailure.self) { try output.write(old + [long] + many) }
    #expect(folder.tree() == before)
    _ = try output.write(old + many)
    #expect(folder.text("out/New/N99.swift") == "n\n")
  }

  @Test func waitsForAnotherGenerator() throws {
    _ = try output.write(old)
    let id = try FolderLock.hold(folder.path("out"), patience: .zero) { () -> String? in
      do {
        _ = try output.write(new)
        return nil
      } catch let failure as OutputFailure {
        return failure.message.id
      }
    }
    #expect(id == "output-busy")
    #expect(folder.text("out/B.swift") == "b1\n")
    _ = try output.write(new)
    #expect(folder.text("out/B.swift") == "b2\n")
  }

  @Test func manyAtOnceAgree() async throws {
    let path = folder.path("out")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<16 {
        let files = index.isMultiple(of: 2) ? old : new
        group.addTask {
          _ = try OutputDirectory(path, generator: "test 1").write(files)
        }
      }
      try await group.waitForAll()
    }
    let names = folder.tree("out").keys.sorted()
    #expect(
      names == [".seamstress-manifest.json", "A.swift", "B.swift"]
        || names == [".seamstress-manifest.json", "B.swift", "C.swift"])
    let isOld = try output.plan(old).isCurrent
    let isNew = try output.plan(new).isCurrent
    #expect(isOld != isNew)
  }
}
