/// A growing, manually owned buffer of entries.
///
/// It is not an `Array` because the scanner patches containers and appends tokens in its innermost
/// loop, where uniqueness checks would cost more than the work itself.
struct JSONTape {
  private(set) var base: UnsafeMutablePointer<JSONIndex.Entry>
  private(set) var count = 0
  private var capacity: Int

  /// Sized by experience: real documents spend eight bytes or more per entry.
  init(byteCount: Int) {
    capacity = byteCount / 8 + 16
    base = .allocate(capacity: capacity)
  }

  var entries: UnsafeBufferPointer<JSONIndex.Entry> {
    UnsafeBufferPointer(start: base, count: count)
  }

  func deallocate() { base.deallocate() }

  @inline(__always)
  mutating func append(_ entry: JSONIndex.Entry) {
    if count == capacity { grow() }
    (base + count).initialize(to: entry)
    count &+= 1
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<JSONIndex.Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
