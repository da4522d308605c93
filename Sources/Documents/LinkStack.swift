/// The numbers of the children of all open containers, outermost first.
///
/// What a closed container takes off leaves its room behind, so that taking off is one subtraction.
struct LinkStack {
  private var links: [UInt32] = []
  private(set) var count = 0

  subscript(place: Int) -> UInt32 { links[place] }

  @inline(__always)
  mutating func append(_ link: UInt32) {
    if count < links.count { links[count] = link } else { links.append(link) }
    count &+= 1
  }

  mutating func popLast() -> UInt32? {
    guard count > 0 else { return nil }
    count &-= 1
    return links[count]
  }

  /// Takes off all from `start` on.
  mutating func cut(from start: Int) { count = min(start, count) }

  mutating func replaceTail(from start: Int, by tail: [UInt32]) {
    cut(from: start)
    for link in tail { append(link) }
  }

  func withTail<Result>(
    from start: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    links.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<count])) }
  }
}
