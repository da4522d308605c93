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

  struct Plain: Sendable {
    var _size: Int
    var _next: Int?
    var _parent: Nullable<Int>?
  }

  /// Printed and dumped like what is stored in line.
  @Test func isShownAsItsValue() {
    for (size, next) in [(1, nil), (2, 3)] as [(Int, Int?)] {
      let boxed = Node(size: size, next: next, parent: .value(4))
      let plain = Plain(_size: size, _next: next, _parent: .value(4))
      #expect("\(boxed)".replacing("Node", with: "Plain") == "\(plain)")
      #expect(Self.dumped(boxed).replacing("Node", with: "Plain") == Self.dumped(plain))
    }
  }

  private static func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }
}
