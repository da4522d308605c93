import Testing

@testable import SeamstressDiagnostics

@Suite struct SourceLineCacheTests {
  /// In whatever order it is asked, the cache says what the lines say.
  @Test(arguments: ["", "a", "one\ntwo\r\nthr\u{E9}e\n", "\u{FEFF}ab\u{1F600}c\rd", "\n\n"])
  func saysWhatTheLinesSay(text: String) {
    let file = SourceFile(path: "a.yaml", text: text)
    let lines = SourceLines(file)
    let ascending = Array(0...(file.bytes.count + 2))
    var cache = SourceLineCache()
    for offset in ascending + ascending.reversed() + ascending + [0, -1, 2] {
      #expect(cache.position(of: offset, in: file) == lines.position(of: offset), "\(offset)")
    }
  }
}
