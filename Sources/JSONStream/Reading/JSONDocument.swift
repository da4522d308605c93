/// What all readers of one decode share: the bytes, the tape, and room for the slot tables of the
/// objects that are being read.
///
/// It lives behind a pointer for the duration of `JSONDecoding.read`, so that a reader is two words
/// and copies for nothing.
@usableFromInline
struct JSONDocument {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let entries: UnsafePointer<JSONIndex.Entry>
  @usableFromInline let entryCount: Int

  /// A stack: each object that is open owns the slots from its base to the next one's.
  var slots: UnsafeMutablePointer<UInt32>
  var slotCount = 0
  private var slotCapacity = 64

  /// The first failure of an accessor that does not throw; see `JSONObjectReader.finish()`.
  @usableFromInline var pending: JSONError?

  /// How many values and names were met that the types did not know: how well a candidate of a
  /// union fits.
  var unknownCount = 0

  /// How many unions are trying their members. The errors of a trial are thrown away, so they do
  /// without a path.
  var trialDepth = 0

  /// The members that unions without a discriminator have chosen, by position; -1 for none.
  var choices: [Choice: Int] = [:]

  init(bytes: UnsafePointer<UInt8>, tape: JSONTape) {
    self.bytes = bytes
    entries = UnsafePointer(tape.base)
    entryCount = tape.count
    slots = .allocate(capacity: slotCapacity)
  }

  func deallocate() { slots.deallocate() }

  /// Reserves `count` cleared slots and returns the number of the first.
  @inline(__always)
  mutating func pushSlots(_ count: Int) -> Int {
    let base = slotCount
    if base &+ count > slotCapacity { growSlots(to: base + count) }
    (slots + base).initialize(repeating: 0, count: count)
    slotCount = base &+ count
    return base
  }

  /// Gives slots back. Objects that end out of order leave theirs until the decode ends.
  @inline(__always)
  mutating func popSlots(_ base: Int, _ count: Int) {
    if slotCount == base &+ count { slotCount = base }
  }

  @inline(never)
  private mutating func growSlots(to needed: Int) {
    let capacity = max(needed, slotCapacity * 2)
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    larger.update(from: slots, count: slotCount)
    slots.deallocate()
    slots = larger
    slotCapacity = capacity
  }

  /// The index of the entry after the subtree at `index`.
  @inlinable @inline(__always)
  func next(after index: Int) -> Int {
    let entry = entries[index]
    return entry.isContainer ? entry.payload : index &+ 1
  }

  /// Keeps the first failure only.
  @inline(never)
  mutating func record(_ error: JSONError) {
    if pending == nil { pending = error }
  }
}
