import SeamstressTemplating
import Testing

@Suite struct ByteBufferTests {
  @Test func growsByPiecesOfAnySize() {
    var buffer = ByteBuffer()
    var expected = ""
    for size in [0, 1, 63, 64, 65, 1000, 3] {
      let piece = String(repeating: "é", count: size)
      buffer.append(piece)
      buffer.append(UInt8(ascii: "-"), count: size)
      buffer.append(UInt8(ascii: "|"))
      expected += piece + String(repeating: "-", count: size) + "|"
    }
    #expect(buffer.text == expected)
    #expect(buffer.count == expected.utf8.count)
  }

  @Test func takesWhatAnotherHoldsFromAPlaceOn() {
    var buffer = ByteBuffer()
    var other = ByteBuffer()
    other.append("abcdef")
    buffer.append(other, from: 4)
    buffer.append(other)
    #expect(buffer.text == "efabcdef")
  }

  @Test(arguments: [(-1, ""), (0, ""), (2, "ab"), (3, "abc"), (4, "abc")])
  func noPlaceIsOutside(_ count: Int, _ text: String) {
    var buffer = ByteBuffer()
    buffer.append("abc")
    #expect(buffer.withBytes(from: count) { $0.count } == 3 - min(max(count, 0), 3))
    buffer.truncate(to: count)
    #expect(buffer.text == text)
  }
}
