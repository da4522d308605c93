import SeamstressEmission
import SeamstressGenerator
import Testing

@Suite struct ShardsTests {
  private func file(_ name: String, imports: [String] = [], _ body: String) -> GeneratedFile {
    let lines = ["// Made.", "// Twice."] + ["", imports.joined(separator: "\n"), "", body, ""]
    return GeneratedFile(path: name, text: lines.joined(separator: "\n"))
  }

  private func text(_ file: GeneratedFile) -> String {
    String(decoding: file.contents, as: UTF8.self)
  }

  @Test func writesTheSameNamesWhateverThereIs() {
    let names = (1...3).map { "SeamstressShard\($0).swift" }
    #expect(Shards(count: 3).pack([]).map(\.path) == names)
    let files = (1...40).map { file("Type\($0).swift", "struct Type\($0) {}") }
    #expect(Shards(count: 3).pack(files).map(\.path) == names)
  }

  @Test func joinsHeadersAndImports() {
    let files = [
      file(
        "A.swift", imports: ["internal import Foundation", "public import Codec"], "struct A {}"),
      file("B.swift", imports: ["public import Foundation", "import Codec"], "struct B {}"),
      file("C.swift", "/// Of C.\nimport struct C\nstruct C {}"),
    ]
    #expect(
      text(Shards(count: 1).pack(files)[0]) == """
        // Made.
        // Twice.

        public import Codec
        public import Foundation

        struct A {}

        struct B {}

        /// Of C.
        import struct C
        struct C {}

        """)
  }

  @Test func everythingIsInOneOfThem() {
    let files = (1...40).map { file("Type\($0).swift", "struct Type\($0) {}") }
    let all = Shards(count: 8).pack(files).map(text).joined()
    for number in 1...40 { #expect(all.contains("struct Type\(number) {}\n")) }
  }

  /// What is added to a document changes the shard it goes into, and no other.
  @Test func aNewFileMovesNoOther() {
    let files = (1...40).map { file("Type\($0).swift", "struct Type\($0) {}") }
    let before = Shards(count: 8).pack(files)
    let after = Shards(count: 8).pack([file("New.swift", "struct New {}")] + files)
    #expect(zip(before, after).filter { $0 != $1 }.count == 1)
  }

  @Test func leavesOtherFilesAlone() {
    let page = GeneratedFile(path: "README.md", text: "# Pets\n")
    #expect(Shards(count: 1).pack([page]).last == page)
  }
}
