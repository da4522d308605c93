import Foundation
import SeamstressDiagnostics
import SeamstressEmission
import Testing

@testable import SeamstressGenerator

/// A disk that refuses a rename, after everything could be written.
@Suite struct OutputRenamingTests {
  let folder: TemporaryFolder
  static let old = [
    GeneratedFile(path: "A.swift", text: "a1\n"), .init(path: "B.swift", text: "b1\n"),
    .init(path: "Gone/C.swift", text: "c1\n"), .init(path: "Models/B.swift", text: "m1\n"),
    .init(path: "Models/C.swift", text: "n1\n"), .init(path: "Same.swift", text: "s1\n"),
  ]
  static let new = [
    GeneratedFile(path: "A.swift", text: "a2\n"), .init(path: "B.swift", text: "b2\n"),
    .init(path: "Models/B.swift", text: "m2\n"), .init(path: "Models/D.swift", text: "d2\n"),
    .init(path: "New/er/E.swift", text: "e2\n"), .init(path: "Same.swift", text: "s1\n"),
  ]

  init() throws {
    folder = try TemporaryFolder()
    _ = try output().write(Self.old)
    // Somebody's own words, which are to be kept.
    try folder.write("mine\n", to: "out/B.swift")
  }

  private func output(_ disk: Renaming = Renaming()) -> OutputDirectory {
    var output = OutputDirectory(folder.path("out"), generator: "test 1", patience: .zero)
    output.disk = disk
    return output
  }

  /// Renames that fail from one of them on, once or for good, on a disk with links or without.
  final class Refusing: @unchecked Sendable {
    let first: Int
    let isForGood: Bool
    let hasLinks: Bool
    private(set) var count = 0

    init(_ first: Int, isForGood: Bool = false, hasLinks: Bool = true) {
      (self.first, self.isForGood, self.hasLinks) = (first, isForGood, hasLinks)
    }

    var renaming: Renaming {
      Renaming(
        move: { [self] old, new in
          defer { count += 1 }
          if count == first || isForGood && count > first {
            throw Disk.Failure(action: "write", path: new, code: EPERM)
          }
          try Disk.move(old, to: new)
        },
        link: { [self] path, second in
          if hasLinks { return Disk.link(path, second) }
          return FileManager.default.fileExists(atPath: path) ? .refused : .missing
        })
    }
  }

  /// The renames of a run that none is refused.
  private func moves(hasLinks: Bool) throws -> Int {
    let disk = Refusing(.max, hasLinks: hasLinks)
    _ = try output(disk.renaming).write(Self.new)
    return disk.count
  }

  private static let result = [
    ".B.swift.edited": "mine\n", "A.swift": "a2\n", "B.swift": "b2\n", "Models": "folder",
    "Models/B.swift": "m2\n", "Models/D.swift": "d2\n", "New": "folder", "New/er": "folder",
    "New/er/E.swift": "e2\n", "Same.swift": "s1\n",
  ]

  private func expectResult(_ comment: Comment) {
    var tree = folder.tree("out")
    tree[".seamstress-manifest.json"] = nil
    #expect(tree == Self.result, comment)
  }

  @Test(arguments: [true, false])
  func doesItAll(hasLinks: Bool) throws {
    _ = try moves(hasLinks: hasLinks)
    expectResult("links: \(hasLinks)")
    #expect(try output().plan(Self.new).isCurrent)
  }

  /// What a run costs: a rename for each file or new folder, and none for what stays.
  @Test func renamesOnlyWhatChanges() throws {
    // The manifest twice, what was edited, three changed files, a new one, a folder, two deleted.
    #expect(try moves(hasLinks: true) == 10)
    let fresh = Refusing(.max)
    var first = OutputDirectory(folder.path("first"), generator: "test 1")
    first.disk = fresh.renaming
    _ = try first.write(Self.old)
    #expect(fresh.count == 7, "the manifest twice, three files, two folders")
    _ = try first.write(Self.old)
    #expect(fresh.count == 7)
  }

  /// A folder of an output may be a volume of its own.
  @Test func deletesOnAnotherDisk() throws {
    let root = folder.path("out")
    let disk = Renaming(move: { old, new in
      guard Path.parent(of: old) == Path.parent(of: new) || Path.parent(of: new) != root else {
        throw Disk.Failure(action: "write", path: new, code: EXDEV)
      }
      try Disk.move(old, to: new)
    })
    _ = try output(disk).write(Self.new)
    expectResult("on two disks")
  }

  @Test(arguments: [true, false])
  func takesBackWhateverIsRefused(hasLinks: Bool) throws {
    let before = folder.tree()
    let stamps = try before.keys.map(folder.stamp)
    let count = try TemporaryCopy(of: folder, "out") { try moves(hasLinks: hasLinks) }
    #expect(count >= 10)
    for index in 0..<count {
      let disk = Refusing(index, hasLinks: hasLinks)
      let failure = #expect(throws: OutputFailure.self) {
        try output(disk.renaming).write(Self.new)
      }
      #expect(failure?.message.id == "output-not-written")
      #expect(failure?.message.effect == "the output folder is as it was")
      #expect(failure?.message.text.contains("seamstress-tmp") == false)
      #expect(folder.tree() == before, "after rename \(index)")
    }
    let files = zip(before.keys, stamps).filter { before[$0.0] != "folder" }
    #expect(try files.allSatisfy { try folder.stamp($0.0) == $0.1 }, "the files are the same ones")
    _ = try output().write(Self.new)
    expectResult("links: \(hasLinks)")
  }

  @Test(arguments: [true, false])
  func saysWhatItCannotTakeBack(hasLinks: Bool) throws {
    let count = try TemporaryCopy(of: folder, "out") { try moves(hasLinks: hasLinks) }
    for index in 2..<count {
      try TemporaryCopy(of: folder, "out") {
        let before = folder.tree("out")
        let disk = Refusing(index, isForGood: true, hasLinks: hasLinks)
        let failure = #expect(throws: OutputFailure.self) {
          try output(disk.renaming).write(Self.new)
        }
        let effect = failure?.message.effect ?? ""
        let after = folder.tree("out")
        for (name, text) in Self.result.merging(before, uniquingKeysWith: { $1 })
        where text != "folder" && !name.hasPrefix(".") {
          let said = effect.contains("'\(folder.path("out/" + name))'")
          let isOther = after[name] != before[name]
          let inNewFolder = name.hasPrefix("New/") && effect.contains("'\(folder.path("out/New"))'")
          #expect(isOther == (said || inNewFolder), "\(name), rename \(index): \(effect)")
        }
        #expect(after.values.contains("mine\n"), "what somebody wrote is there")
        _ = try output().write(Self.new)
        expectResult("after rename \(index)")
      }
    }
  }
}

/// Puts a folder back as it was after some work.
fileprivate func TemporaryCopy<Value>(
  of folder: TemporaryFolder, _ name: String, during work: () throws -> Value
) throws -> Value {
  let copy = folder.path(name + " copy")
  try FileManager.default.copyItem(atPath: folder.path(name), toPath: copy)
  defer {
    try? FileManager.default.removeItem(atPath: copy)
  }
  try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path("original"))
  try FileManager.default.moveItem(atPath: copy, toPath: folder.path(name))
  let value = try work()
  try FileManager.default.removeItem(atPath: folder.path(name))
  try FileManager.default.moveItem(atPath: folder.path("original"), toPath: folder.path(name))
  return value
}
