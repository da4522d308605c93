package import SeamstressDiagnostics

/// All values of a document and of the files it refers to, in flat arrays.
///
/// Nothing in it is nested, so a document a hundred thousand levels deep is freed without
/// recursion, and a value is named by a number. Containers keep their children in one contiguous
/// run of `links`: an array its elements, an object key, value, key, value. A YAML alias is one
/// more link to the value it names, so nothing is ever copied.
package final class NodeArena {
  /// Six words of four bytes: a large document has a hundred thousand of them.
  package struct Record {
    package var kind: Node.Kind
    private var marks: UInt8 = 0
    package var file: UInt16
    package var start: UInt32
    package var end: UInt32
    /// Scalars: the range of their text. Containers: the range of their links.
    package var first: UInt32 = 0
    package var count: UInt32 = 0
    /// The container that holds the value (for a key, the object); its own index at the root.
    package var parent: UInt32

    init(kind: Node.Kind, file: UInt16, start: UInt32, end: UInt32, parent: UInt32) {
      (self.kind, self.file, self.start, self.end) = (kind, file, start, end)
      self.parent = parent
    }

    /// The text of the scalar lies in `texts` rather than in the source: escapes were resolved.
    package var isUnescaped: Bool {
      get { marks & 1 != 0 }
      set { marks = newValue ? marks | 1 : marks & ~1 }
    }

    package var isQuoted: Bool {
      get { marks & 2 != 0 }
      set { marks = newValue ? marks | 2 : marks & ~2 }
    }
  }

  /// What is known of a file beside its bytes.
  struct Origin {
    /// The path from the root document's folder: `models/pet.yaml`.
    var path: String
    /// What the root document's folder is called in diagnostics: empty or ending in "/".
    var shownFolder = ""
    /// The value that `#` means in the file; for an overlay the root of what it is laid over.
    var root: Int
    /// An overlay's values count as values of the document.
    var isOverlay = false

    var folder: String {
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
  }

  package var files: [SourceFile] = []
  var origins: [Origin] = []
  // An arena stays on one task and hands out no references into its arrays; the dynamic checks of
  // exclusive access would cost a tenth of reading a document.
  @exclusivity(unchecked) package var records: [Record] = []
  @exclusivity(unchecked) package var links: [UInt32] = []
  @exclusivity(unchecked) package var texts: [UInt8] = []
  /// Values that stand at more than one place, through aliases or merge keys.
  var sharedValues: Set<Int> = []
  /// Hash tables of the large objects that were asked for a member, made on first use.
  private var memberTables: [Int: KeyTable] = [:]

  package init() {}

  package func node(_ index: Int) -> Node { Node(arena: self, index: index) }
}

extension NodeArena {
  /// Adds a file whose values come next. `path` is nil for the root document.
  func addFile(_ file: SourceFile, path: String?) -> UInt16 {
    let name = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      file.path.utf8.index(after: $0)
    }
    let start = name ?? file.path.startIndex
    files.append(file)
    origins.append(
      Origin(
        path: path ?? String(file.path[start...]),
        shownFolder: path == nil ? String(file.path[..<start]) : "", root: records.count))
    return UInt16(truncatingIfNeeded: files.count - 1)
  }

  /// Calls `body` with the UTF-8 text of a scalar, without copying it.
  func withText<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let record = records[index]
    let range = Int(record.first)..<Int(record.first) + Int(record.count)
    if record.isUnescaped {
      return texts.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return files[Int(record.file)].bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  func text(of index: Int) -> String {
    withText(of: index) { String(decoding: $0, as: UTF8.self) }
  }

  func text(of index: Int, equals other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(records[index].count) == other.count else { return false }
    return withText(of: index) { $0.elementsEqual(other) }
  }

  func haveEqualTexts(_ left: Int, _ right: Int) -> Bool {
    guard records[left].count == records[right].count else { return false }
    return withText(of: left) { text(of: right, equals: $0) }
  }

  /// The range of `links` that holds the children of a container.
  func linkRange(of index: Int) -> Range<Int> {
    let record = records[index]
    return Int(record.first)..<Int(record.first) + Int(record.count)
  }

  /// The position in `links` of the key with this text, or nil.
  func linkOfKey(_ name: String, in object: Int) -> Int? {
    var name = name
    return name.withUTF8 { linkOfKey($0, in: object) }
  }

  private func linkOfKey(_ name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    let range = linkRange(of: object)
    guard range.count > 2 * KeyTable.threshold else {
      return stride(from: range.lowerBound, to: range.upperBound, by: 2).first {
        text(of: Int(links[$0]), equals: name)
      }
    }
    return memberTable(of: object, range).find(name, in: self)
  }

  /// To be called after the members of an object have changed.
  func forgetMembers(of object: Int) { memberTables[object] = nil }

  private func memberTable(of object: Int, _ range: Range<Int>) -> KeyTable {
    if let table = memberTables[object] { return table }
    var table = KeyTable(capacity: range.count / 2)
    for link in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      table.insert(key: Int(links[link]), value: link, in: self)
    }
    memberTables[object] = table
    return table
  }
}
