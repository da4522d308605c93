import SeamstressGenerator
import Testing

@Suite struct FirstHunkTests {
  private func hunk(_ old: String, _ new: String) -> String? {
    FirstHunk.text(old: Array(old.utf8), new: Array(new.utf8))
  }

  @Test func equalTextsHaveNone() {
    #expect(hunk("a\nb\n", "a\nb\n") == nil)
  }

  @Test func showsAReplacedLineInItsPlace() {
    #expect(
      hunk("a\nb\nc\nold\ne\nf\ng\n", "a\nb\nc\nnew\ne\nf\ng\n")
        == "@@ -2,5 +2,5 @@\n b\n c\n-old\n+new\n e\n f")
  }

  @Test func showsAnInsertedLine() {
    #expect(hunk("a\nb\nc\n", "a\nnew\nb\nc\n") == "@@ -1,3 +1,4 @@\n a\n+new\n b\n c")
  }

  @Test func showsADeletedLine() {
    #expect(hunk("a\ngone\nb\nc\n", "a\nb\nc\n") == "@@ -1,4 +1,3 @@\n a\n-gone\n b\n c")
  }

  @Test func showsOnlyTheFirst() {
    let text = hunk("1\n2\n3\n4\n5\n6\n7\n", "1\nx\n3\n4\n5\ny\n7\n")
    #expect(text == "@@ -1,4 +1,4 @@\n 1\n-2\n+x\n 3\n 4")
  }

  @Test func shortensALongOne() throws {
    let long = (1...100).map { "line \($0)\n" }.joined()
    let text = try #require(hunk("", long))
    #expect(text.contains("+line 12\n…"))
    #expect(!text.contains("line 13"))
  }

  @Test func endsWhereTextsHaveNothingInCommon() throws {
    let one = (1...900).map { "a\($0)\n" }.joined()
    let other = (1...900).map { "b\($0)\n" }.joined()
    let text = try #require(hunk(one, other))
    #expect(text.hasPrefix("@@ -1,14 +1,14 @@\n-a1\n"))
  }
}
