internal import SeamstressEmission

/// Puts the files of an output into a fixed number of Swift files, for a build system that must
/// know their names before it has read the document.
///
///     Shards(count: 8).pack(files)   // SeamstressShard1.swift … SeamstressShard8.swift
///
/// Which shard a file goes into depends on its name alone, so what is added to a document moves
/// nothing else, and a build compiles again only the shards that changed. A shard that nothing
/// falls into is written too, since the build waits for it.
package struct Shards: Sendable, Equatable {
  /// The numbers that make sense: one file, up to more than a compiler would want to start.
  package static let range = 1...256
  package static let standard = 8

  private let count: Int

  package init(count: Int) {
    self.count = min(max(count, Self.range.lowerBound), Self.range.upperBound)
  }

  package static func name(_ number: Int) -> String { "SeamstressShard\(number).swift" }

  /// What is no Swift keeps its place.
  package func pack(_ files: [GeneratedFile]) -> [GeneratedFile] {
    let isSwift = { (file: GeneratedFile) in file.path.hasSuffix(".swift") }
    var shards = Array(repeating: Shard(), count: count)
    let swift = files.filter(isSwift)
    for file in swift { shards[Self.hash(file.path) % count].add(SwiftFileParts(file.contents)) }
    let header = swift.first.map { SwiftFileParts($0.contents).header } ?? []
    let packed = shards.enumerated().map { index, shard in
      GeneratedFile(path: Self.name(index + 1), contents: shard.contents(header: header))
    }
    return packed + files.filter { !isSwift($0) }
  }

  /// FNV-1a: the same on every machine.
  private static func hash(_ text: String) -> Int {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int(hash >> 33)
  }
}

fileprivate struct Shard {
  private var imports = ImportList()
  private var bodies: [ArraySlice<UInt8>] = []

  mutating func add(_ file: SwiftFileParts) {
    for line in file.imports { imports.add(line) }
    bodies.append(file.body)
  }

  func contents(header: ArraySlice<UInt8>) -> [UInt8] {
    var result = Array(header)
    let lines = imports.lines
    if !lines.isEmpty { result += Array("\n\(lines.joined(separator: "\n"))\n".utf8) }
    for body in bodies where !body.isEmpty {
      result.append(0x0A)
      result += body
    }
    return result
  }
}

/// The imports of several files as those of one: a module that one of them imports for its
/// interface is imported for the interface.
fileprivate struct ImportList {
  private var levels: [String: Int] = [:]
  private var others: Set<String> = []
  private static let access = ["", "internal ", "package ", "public "]

  mutating func add(_ line: String) {
    for (level, word) in Self.access.enumerated().reversed() where line.hasPrefix(word + "import ")
    {
      let module = String(line.dropFirst(word.count))
      levels[module] = max(levels[module] ?? 0, level)
      return
    }
    others.insert(line)
  }

  var lines: [String] {
    others.sorted() + levels.keys.sorted().map { Self.access[levels[$0] ?? 0] + $0 }
  }
}
