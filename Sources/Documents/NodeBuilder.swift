internal import SeamstressDiagnostics

/// Lays the values of one file into an arena as a reader meets them, in document order:
///
///     builder.begin(.object, at: 0)
///     builder.add(key); builder.add(value)
///     builder.end(at: 20)                 // the index of the object
///
/// It keeps its own stack, so that no depth of a document becomes depth of calls.
struct NodeBuilder {
  struct Frame {
    /// Of the container; -1 where none is open.
    var index = -1
    var firstPending = 0
    var isObject = false
    var hasMerge = false
    /// Some keys are no scalars; each stands as a record of kind null until its pair is dropped.
    var hasDroppedKeys = false
    var keys = KeySieve()
    /// Values that a walk over the container meets once more, since aliases repeat them.
    var repeated = 0
  }

  let arena: NodeArena
  let file: UInt16
  let bag: DiagnosticBag
  let limits: DocumentLimits
  let isLenient: Bool
  /// The root of each document in the file.
  private(set) var roots: [Int] = []
  /// The innermost open container, and those around it, outermost first.
  private var top = Frame()
  private var outer: [Frame] = []
  /// Children of the open containers.
  var pending = LinkStack()
  var mergedMembers = 0

  init(
    arena: NodeArena, file: UInt16, bag: DiagnosticBag, limits: DocumentLimits, isLenient: Bool
  ) {
    self.arena = arena
    self.bag = bag
    self.limits = limits
    self.isLenient = isLenient
    self.file = file
  }

  /// Real documents have a value or key for each 20 to 30 bytes. What is too much is given back when
  /// all is read; to grow would take twice the memory for a moment.
  func reserve(forBytes count: Int) {
    arena.records.reserveCapacity(arena.records.count + count / 16)
    arena.links.reserveCapacity(arena.links.count + count / 16)
    arena.texts.reserveCapacity(arena.texts.count + count / 2)
  }

  var source: SourceFile { arena.files[Int(file)] }
  var depth: Int { outer.count }

  /// The next value is the key of a member.
  var expectsKey: Bool { top.isObject && (pending.count &- top.firstPending) & 1 == 0 }

  /// The value that was just added stands where a key belongs.
  var endedAtKey: Bool { top.isObject && (pending.count &- top.firstPending) & 1 == 1 }

  /// Values that a walk over the innermost open container meets so far, aliases followed.
  var weight: Int { top.index < 0 ? 0 : weight(of: top) }

  private func weight(of frame: Frame) -> Int {
    let own = arena.contents.pointee.records.count &- frame.index
    let (sum, overflow) = own.addingReportingOverflow(frame.repeated)
    return overflow ? Int.max : sum
  }

  func record(_ kind: Node.Kind, _ start: Int, _ end: Int) -> NodeArena.Record {
    let parent = top.index < 0 ? arena.contents.pointee.records.count : top.index
    return NodeArena.Record(
      kind: kind, file: file, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end), parent: UInt32(truncatingIfNeeded: parent))
  }

  /// The next value is a key with this text, or with one that is not at hand.
  mutating func noteKey(_ text: UnsafeBufferPointer<UInt8>?) {
    if let text { top.keys.note(text) } else { top.keys.noteUnknown() }
  }

  @discardableResult @inline(__always)
  mutating func add(_ record: NodeArena.Record) -> Int {
    let index = arena.contents.pointee.records.count
    arena.contents.pointee.records.append(record)
    attach(index)
    return index
  }

  /// Makes a value the next child of the open container.
  @inline(__always)
  private mutating func attach(_ index: Int) {
    guard top.index >= 0 else {
      roots.append(index)
      return
    }
    pending.append(UInt32(truncatingIfNeeded: index))
  }

  /// Makes a value that stands elsewhere the next child of the open container.
  mutating func attachAgain(_ index: Int, weight: Int) {
    attach(index)
    noteRepeated(weight)
  }

  private mutating func noteRepeated(_ weight: Int) {
    let (sum, overflow) = top.repeated.addingReportingOverflow(weight)
    top.repeated = overflow ? Int.max : sum
  }

  @discardableResult
  mutating func begin(_ kind: Node.Kind, at start: Int) -> Int {
    let index = arena.contents.pointee.records.count
    arena.contents.pointee.records.append(record(kind, start, start))
    outer.append(top)
    top = Frame(index: index, firstPending: pending.count, isObject: kind == .object)
    return index
  }

  mutating func markMerge() { top.hasMerge = true }

  /// Closes the innermost container; without an `end` it reaches to the end of its last child.
  @discardableResult
  mutating func end(at end: Int?) -> (index: Int, weight: Int)? {
    let frame = top
    guard frame.index >= 0, let next = outer.popLast() else { return nil }
    if frame.hasDroppedKeys { dropPairs(of: frame) }
    if frame.isObject, frame.keys.mayRepeat { checkKeys(of: frame) }
    if frame.hasMerge { merge(frame) }
    let end = end.map { UInt32(truncatingIfNeeded: $0) } ?? lastEnd(of: frame)
    let first = arena.contents.pointee.links.count
    pending.withTail(from: frame.firstPending) { children in
      arena.contents.pointee.links.append(contentsOf: children)
      arena.contents.pointee.records[frame.index].close(links: first, children.count, end: end)
    }
    pending.cut(from: frame.firstPending)
    let weight = weight(of: frame)
    top = next
    attach(frame.index)
    if frame.repeated > 0 { noteRepeated(frame.repeated) }
    return (frame.index, weight)
  }

  /// Puts a placeholder where a key cannot be used; the pair goes when the object closes.
  mutating func addDroppedKey(_ start: Int, _ end: Int) {
    guard top.index >= 0 else { return }
    top.hasDroppedKeys = true
    add(record(.null, start, end))
  }

  /// The container that was just closed stands where a key belongs.
  mutating func replaceKeyByPlaceholder() {
    guard let key = pending.popLast() else { return }
    let record = arena.records[Int(key)]
    addDroppedKey(Int(record.start), Int(record.end))
  }

  private mutating func dropPairs(of frame: Frame) {
    var kept: [UInt32] = []
    for place in keyPlaces(of: frame) where arena.records[Int(pending[place])].kind != .null {
      kept += [pending[place], pending[place + 1]]
    }
    pending.replaceTail(from: frame.firstPending, by: kept)
  }

  private func lastEnd(of frame: Frame) -> UInt32 {
    let start = arena.records[frame.index].start
    guard pending.count > frame.firstPending else { return start }
    let child = arena.records[Int(pending[pending.count &- 1])]
    return child.file == file ? max(start, child.end) : start
  }

  /// The pending children of an object as pairs: where in `pending` each key stands.
  func keyPlaces(of frame: Frame) -> StrideTo<Int> {
    stride(from: frame.firstPending, to: pending.count - 1, by: 2)
  }
}
