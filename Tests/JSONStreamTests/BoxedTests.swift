import SeamstressJSON
import Testing

@Suite struct BoxedTests {
  struct Node: Sendable {
    @Boxed var size: Int
    @BoxedOptional var next: Int?
    @BoxedOptional var parent: Nullable<Int>?
  }

  @Test func aCopyIsAValueOfItsOwn() {
    let first = Node(size: 1, next: 2, parent: .null)
    var second = first
    second.size = 3
    second.next = nil
    second.parent = .value(4)
    #expect(first.size == 1 && first.next == 2 && first.parent == .null)
    #expect(second.size == 3 && second.next == nil && second.parent == .value(4))
  }

  @Test func isOneWordWhateverItHolds() {
    #expect(MemoryLayout<Boxed<(Int, Int, Int)>>.size == MemoryLayout<Int>.size)
    #expect(MemoryLayout<BoxedOptional<(Int, Int, Int)>>.size == MemoryLayout<Int>.size)
  }
}
