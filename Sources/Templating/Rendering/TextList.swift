/// The texts of one list, end to end, while a section goes through them.
///
///     texts.add { $0.append("code") }
@usableFromInline
package struct TextList: ~Copyable {
  @usableFromInline var bytes = ByteBuffer()
  @usableFromInline var ends: [Int] = []

  @inlinable
  package mutating func add(_ write: (inout ByteBuffer) -> Void) {
    write(&bytes)
    ends.append(bytes.count)
  }

  var count: Int { ends.count }

  func withText(_ index: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    bytes.withBytes { use(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func removeAll() {
    bytes.removeAll()
    ends.removeAll(keepingCapacity: true)
  }
}
