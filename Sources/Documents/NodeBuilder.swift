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
    var index: Int
    var firstPending: Int
    var isObject: Bool
    var hasMerge = false
    /// Some keys are no scalars; each stands as a record of kind null until its pair is dropped.
    var hasDroppedKeys = false
    /// Values that a walk over the container meets, aliases followed.
    var weight = 1
  }

  let arena: NodeArena
  let file: UInt16
  let bag: DiagnosticBag
  let limits: DocumentLimits
  let isLenient: Bool
  /// The root of each document in the file.
  private(set) var roots: [Int] = []
  private(set) var frames: [Frame] = []
  /// Children of the open containers, outermost first.
  var pending: [UInt32] = []
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

  /// Real documents have a value or key for each 20 to 30 bytes. What is reserved and never used
  /// takes no memory; to grow would, twice for a moment.
  func reserve(forBytes count: Int) {
    arena.records.reserveCapacity(arena.records.count + count / 16)
    arena.links.reserveCapacity(arena.links.count + count / 16)
  }

  var source: SourceFile { arena.files[Int(file)] }
  var depth: Int { frames.count }

  /// The next value is the key of a member.
  var expectsKey: Bool {
    guard let frame = frames.last, frame.isObject else { return false }
    return (pending.count - frame.firstPending) % 2 == 0
  }

  /// The value that was just added stands where a key belongs.
  var endedAtKey: Bool {
    guard let frame = frames.last, frame.isObject else { return false }
    return (pending.count - frame.firstPending) % 2 == 1
  }

  func record(_ kind: Node.Kind, _ start: Int, _ end: Int) -> NodeArena.Record {
    NodeArena.Record(
      kind: kind, file: file, start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end),
      parent: UInt32(truncatingIfNeeded: frames.last?.index ?? arena.records.count))
  }

  @discardableResult
  mutating func add(_ record: NodeArena.Record) -> Int {
    let index = arena.records.count
    arena.records.append(record)
    attach(index, weight: 1)
    return index
  }

  /// Makes a value, new or aliased, the next child of the open container.
  mutating func attach(_ index: Int, weight: Int) {
    guard !frames.isEmpty else {
      roots.append(index)
      return
    }
    pending.append(UInt32(truncatingIfNeeded: index))
    let top = frames.count - 1
    let (sum, overflow) = frames[top].weight.addingReportingOverflow(weight)
    frames[top].weight = overflow ? Int.max : sum
  }

  @discardableResult
  mutating func begin(_ kind: Node.Kind, at start: Int) -> Int {
    let index = arena.records.count
    arena.records.append(record(kind, start, start))
    frames.append(
      Frame(index: index, firstPending: pending.count, isObject: kind == .object))
    return index
  }

  mutating func markMerge() {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].hasMerge = true
  }

  /// Closes the innermost container; without an `end` it reaches to the end of its last child.
  @discardableResult
  mutating func end(at end: Int?) -> (index: Int, weight: Int)? {
    guard let frame = frames.last else { return nil }
    if frame.hasDroppedKeys { dropPairs(of: frame) }
    if frame.isObject { checkKeys(of: frame) }
    if frame.hasMerge { merge(frame) }
    let count = pending.count - frame.firstPending
    arena.records[frame.index].first = UInt32(truncatingIfNeeded: arena.links.count)
    arena.records[frame.index].count = UInt32(truncatingIfNeeded: count)
    arena.records[frame.index].end =
      end.map { UInt32(truncatingIfNeeded: $0) }
      ?? lastEnd(of: frame)
    arena.links.append(contentsOf: pending[frame.firstPending...])
    pending.removeLast(count)
    frames.removeLast()
    attach(frame.index, weight: frame.weight)
    return (frame.index, frame.weight)
  }

  /// Puts a placeholder where a key cannot be used; the pair goes when the object closes.
  mutating func addDroppedKey(_ start: Int, _ end: Int) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].hasDroppedKeys = true
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
      kept += pending[place...place + 1]
    }
    pending.replaceSubrange(frame.firstPending..., with: kept)
  }

  private func lastEnd(of frame: Frame) -> UInt32 {
    let start = arena.records[frame.index].start
    guard pending.count > frame.firstPending, let last = pending.last else { return start }
    let child = arena.records[Int(last)]
    return child.file == file ? max(start, child.end) : start
  }

  /// The pending children of an object as pairs: where in `pending` each key stands.
  func keyPlaces(of frame: Frame) -> StrideTo<Int> {
    stride(from: frame.firstPending, to: pending.count - 1, by: 2)
  }
}
