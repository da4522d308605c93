import Testing

@testable import SeamstressEmission

@Suite struct DocCommentTests {
  private func comment(_ text: String, indentation: String = "") -> [String] {
    var comment = DocComment()
    comment.add(text, indentation: indentation)
    let lines = comment.source?.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines?.map(String.init) ?? []
  }

  /// A line break of any kind is the only way out of the comment.
  @Test func everyLineIsAComment() {
    var random = RandomText(seed: 2)
    var escapes: [String] = []
    for _ in 0..<20_000 {
      let text = random.text(upTo: 40)
      for line in comment(text) {
        let isComment = line == "///" || line.utf8.starts(with: "/// ".utf8)
        let breaks = line.unicodeScalars.contains {
          $0.properties.isWhitespace && $0 != " " && $0.value < 0x86 || $0.value == 0x2028
        }
        if !isComment || breaks { escapes.append(line) }
      }
    }
    #expect(escapes.prefix(3) == [])
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func everyLineBreakIsOne(_ ending: String) {
    #expect(comment("a\(ending)import Glibc") == ["/// a", "/// import Glibc"])
  }

  @Test func dropsWhatCannotBeSeen() {
    #expect(comment("a\u{202E}b\u{0}c\u{FEFF}d\u{200B}e\tf") == ["/// abcde  f"])
    #expect(comment("\u{202E}\n\u{0}") == [])
    #expect(comment("a\n\n\n\nb\n\n") == ["/// a", "///", "/// b"])
  }

  @Test func wrapsLongLinesOnly() {
    let word = String(repeating: "x", count: 31)
    let lines = comment("short\n\(word) \(word) \(word) \(word)")
    #expect(lines == ["/// short", "/// \(word) \(word)", "/// \(word) \(word)"])
    let endless = String(repeating: "y", count: 300)
    #expect(comment("a \(endless) b") == ["/// a", "/// \(endless)", "/// b"])
  }

  @Test func listItemsHang() {
    let words = Array(repeating: "words", count: 17).joined(separator: " ")
    let tail = "/// - " + Array(repeating: "words", count: 15).joined(separator: " ")
    #expect(comment("- \(words)") == [tail, "///   words words"])
    #expect(comment("  * \(words)")[1] == "///     words words words")
    #expect(comment("  * \(words)")[0].hasPrefix("///   * words"))
    #expect(comment("10. \(words)")[1] == "///     words words words")
    #expect(comment("- \(words)", indentation: "    ")[0].hasPrefix("///     - words"))
  }

  /// A word that would start a list, heading or quote is not moved to the start of a line.
  @Test(arguments: ["-", "*", "+", ">", "##", "1."])
  func wrappingMakesNoBlocks(_ marker: String) {
    let words = Array(repeating: "words", count: 15).joined(separator: " ") + " a"
    #expect(comment("\(words) \(marker) more").map { $0.dropFirst(4).first } == ["w", "m"])
  }

  @Test func leavesCodeAndTablesAlone() {
    let long = String(repeating: "code and ", count: 15) + "end"
    #expect(comment("```\n\(long)\n```") == ["/// ```", "/// \(long)", "/// ```"])
    #expect(comment("  ```json\n\(long)\n  ```").count == 3)
    #expect(comment("| \(long) |") == ["/// | \(long) |"])
  }

  @Test func closesCodeThatIsLeftOpen() {
    var comment = DocComment()
    comment.add("Text\n```\ncode")
    comment.addBlank()
    comment.add("- Parameter x: y")
    #expect(
      comment.source?.text == """
        /// Text
        /// ```
        /// code
        /// ```
        ///
        /// - Parameter x: y
        """)
  }

  /// Lines with one space between all words are broken another way than others.
  @Test func breaksLinesWhateverIsBetweenTheirWords() {
    var random = RandomText(seed: 5)
    var wrong: [String] = []
    let marks = ["-", "1.", "#", ">", "a", "of", "text", String(repeating: "x", count: 95)]
    for _ in 0..<5_000 {
      var words = (0..<(40 + random.below(60))).map { _ in
        random.below(12) == 0
          ? marks[random.below(marks.count)] : String(repeating: "w", count: 1 + random.below(9))
      }
      words[0] = ["-", "word", "12."][random.below(3)]
      let text = words.joined(separator: " ")
      let place = 1 + random.below(words.count - 1)
      words[place] = " " + words[place]
      if comment(text) != comment(words.joined(separator: " ")) { wrong.append(text) }
    }
    #expect(wrong.prefix(3) == [])
  }

  @Test func nothingIsNoComment() {
    #expect(DocComment().source == nil)
    #expect(comment(" \n ") == [])
  }

  @Test(arguments: ["*/ code /*", "/* /*", "\"; code //", "\\(f())", "#if x", "@main", "```"])
  func keepsHarmlessText(_ text: String) {
    #expect(comment(text).first == "/// \(text)")
  }
}
