public import SeamstressDiagnostics

/// All values of a document and of the files it refers to, in flat arrays.
///
/// Nothing in it is nested, so a document a hundred thousand levels deep is no deep structure, and a
/// value is named by a number. Containers keep their children in one contiguous run of `links`: an
/// array its elements, an object key, value, key, value. A YAML alias is one more link to the value
/// it names, so nothing is ever copied.
///
/// An arena is never freed by itself: a run reads one document, and ends with it. So a node, which
/// every stage copies by the thousand, is two plain words, and nobody counts references to an arena.
/// Who reads one document after the other calls `discard`.
public struct NodeArena: Equatable {
  /// Six words of four bytes: a large document has a hundred thousand of them.
  public struct Record {
    public var kind: Node.Kind
    @usableFromInline var marks: UInt8 = 0
    public var file: UInt16
    public var start: UInt32
    public var end: UInt32
    /// Scalars: the range of their text. Containers: the range of their links.
    public var first: UInt32 = 0
    public var count: UInt32 = 0
    /// The container that holds the value (for a key, the object); its own index at the root.
    public var parent: UInt32

    init(kind: Node.Kind, file: UInt16, start: UInt32, end: UInt32, parent: UInt32) {
      (self.kind, self.file, self.start, self.end) = (kind, file, start, end)
      self.parent = parent
    }

    /// Notes where the links of a container lie, once all of it is read.
    mutating func close(links: Int, _ count: Int, end: UInt32) {
      first = UInt32(truncatingIfNeeded: links)
      self.count = UInt32(truncatingIfNeeded: count)
      self.end = end
    }

    /// The text of the scalar lies in `texts` rather than in the source: escapes were resolved.
    @inlinable public var isUnescaped: Bool {
      get { marks & 1 != 0 }
      set { marks = newValue ? marks | 1 : marks & ~1 }
    }

    @inlinable public var isQuoted: Bool {
      get { marks & 2 != 0 }
      set { marks = newValue ? marks | 2 : marks & ~2 }
    }

    /// Where its text or its links lie.
    @inlinable public var range: Range<Int> {
      Range(uncheckedBounds: (Int(first), Int(first) &+ Int(count)))
    }
  }

  /// What is known of a file beside its bytes.
  package struct Origin {
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

  public struct Contents {
    public var files: [SourceFile] = []
    var origins: [Origin] = []
    public var records: [Record] = []
    public var links: [UInt32] = []
    public var texts: [UInt8] = []
    /// Values that stand at more than one place, through aliases or merge keys.
    var sharedValues: Set<Int> = []
    /// Hash tables of the large objects that were asked for a member, made on first use.
    var memberTables: [Int: KeyTable] = [:]
  }

  public let contents: UnsafeMutablePointer<Contents>

  package init() {
    contents = .allocate(capacity: 1)
    contents.initialize(to: Contents())
  }

  /// Frees what it holds. Its nodes must not be asked anything after that: what they name is out of
  /// the bounds of empty arrays, which ends the process.
  package func discard() { contents.pointee = Contents() }

  @inlinable public func node(_ index: Int) -> Node { Node(arena: self, index: index) }
}

extension NodeArena {
  public var files: [SourceFile] {
    @inlinable get { contents.pointee.files }
    nonmutating _modify { yield &contents.pointee.files }
  }

  var origins: [Origin] {
    get { contents.pointee.origins }
    nonmutating _modify { yield &contents.pointee.origins }
  }

  public var records: [Record] {
    @inlinable get { contents.pointee.records }
    nonmutating _modify { yield &contents.pointee.records }
  }

  public var links: [UInt32] {
    @inlinable get { contents.pointee.links }
    nonmutating _modify { yield &contents.pointee.links }
  }

  public var texts: [UInt8] {
    @inlinable get { contents.pointee.texts }
    nonmutating _modify { yield &contents.pointee.texts }
  }

  var sharedValues: Set<Int> {
    get { contents.pointee.sharedValues }
    nonmutating _modify { yield &contents.pointee.sharedValues }
  }

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

  /// Gives back the room that was reserved for more values than there are.
  func fit() {
    Self.fit(&records)
    Self.fit(&links)
    Self.fit(&texts)
  }

  private static func fit<Element>(_ array: inout [Element]) {
    guard array.capacity &- array.count > array.count / 8 else { return }
    array = array.withUnsafeBufferPointer { Array($0) }
  }

  /// The range of `links` that holds the children of a container.
  @inlinable public func linkRange(of index: Int) -> Range<Int> {
    contents.pointee.records[index].range
  }
}
