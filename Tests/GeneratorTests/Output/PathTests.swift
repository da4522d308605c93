import Testing

@testable import SeamstressGenerator

@Suite struct PathTests {
  @Test(arguments: [
    ("a/./b//c/", "a/b/c"), ("spec/../Generated", "Generated"), ("../x", "../x"),
    ("a/../../x", "../x"), ("/../x", "/x"), ("", "."), ("./", "."), ("/", "/"),
    ("a/.cache/..b/...", "a/.cache/..b/..."), ("a/b/..", "a"), ("a/b/.", "a/b"),
  ])
  func normalises(path: String, normal: String) {
    #expect(Path.normal(path) == normal)
  }

  @Test(arguments: [
    ("a/b", "a"), ("a", "."), ("/a", "/"), ("/", "/"), ("..", "../.."), ("../..", "../../.."),
  ])
  func findsTheParent(path: String, parent: String) {
    #expect(Path.parent(of: path) == parent)
  }

  @Test(arguments: [("a/b.c", "b.c"), ("a", "a"), ("a/./b/", "b"), (".", "."), ("/", "")])
  func findsTheName(path: String, name: String) {
    #expect(Path.name(of: path) == name)
  }

  @Test func joins() {
    #expect(Path.join("spec", "../Generated/Pets") == "Generated/Pets")
    #expect(Path.join(".", "a") == "a")
    #expect(Path.join("spec", "/abs/./a") == "/abs/a")
  }

  @Test func findsTheFoldersOfManyPathsInARow() {
    let paths = [
      "A.swift", "B.swift", "M/A.swift", "M/B.swift", "M/N/C.swift", "M/D.swift", "MN/E.swift", "M",
      "M/..", "M/.", "M/.hidden", "M/", "M//F.swift", "M/../G.swift", "../H.swift", "/I.swift", "",
      "M/N/J.swift", "M/N/O/K.swift", ".",
    ]
    var folders = PathFolders()
    #expect(paths.map { folders.folder(of: $0) } == paths.map(Path.parent))
  }
}
