import SeamstressDiagnostics
import SeamstressTestSupport
import Testing

@Suite struct DiagnosticRendererTests {
  let message = Diagnostic.Message(
    "some-id", "something is wrong", effect: "it is left out", help: "write it well")

  func render(_ text: MarkedText, length: Int, as format: DiagnosticFormat = .plain) -> String {
    let start = text.offsets[1] ?? 0
    let span = SourceSpan(file: text.file, start: start, end: start + length)
    let related = text.offsets[2].map {
      [Diagnostic.Related(SourceSpan(file: text.file, start: $0, end: $0 + 1), "see here")]
    }
    let diagnostic = Diagnostic(
      .error, message, span: span, pointer: "#/a", related: related ?? [])
    return DiagnosticRenderer(format).render([diagnostic])
  }

  @Test func showsTheLineWithItsFacts() {
    let text = MarkedText("2️⃣a: 1\nb:\n  1️⃣key: value\n")
    #expect(
      render(text, length: 3) == """
        test.yaml:3:3: error: something is wrong [some-id]
          |
        3 |   key: value
          |   ^^^
          = at: #/a
          = effect: it is left out
          = help: write it well
        test.yaml:1:1: note: see here
          |
        1 | a: 1
          | ^

        """)
  }

  @Test func countsScalarsAndAlignsWideOnes() {
    let text = MarkedText("é\u{301}漢\t1️⃣x: 1\n")
    let lines = render(text, length: 1).split(separator: "\n")
    #expect(lines.first?.hasPrefix("test.yaml:1:5: error:") == true)
    #expect(lines[2] == "1 | é\u{301}漢 x: 1")
    #expect(lines[3] == "  |     ^")
  }

  @Test func cutsLongLinesAroundTheSpan() {
    let filler = String(repeating: "abcdefghij", count: 100_000)
    let lines = render(MarkedText(filler + "1️⃣HERE" + filler), length: 4).split(separator: "\n")
    #expect(lines[2].count <= 110)
    #expect(lines[2].contains("…") && lines[2].hasSuffix("…"))
    let caret = lines[3].firstIndex(of: "^").map {
      lines[3].distance(from: lines[3].startIndex, to: $0)
    }
    #expect(String(lines[2].dropFirst(caret ?? 0).prefix(4)) == "HERE")
    #expect(lines[3].hasSuffix("^^^^") && !lines[3].hasSuffix("^^^^^"))
    #expect(lines[0].hasPrefix("test.yaml:1:1000001:"))
  }

  @Test func longSpansStayInTheFrame() {
    let text = MarkedText("x 1️⃣" + String(repeating: "y", count: 500))
    let lines = render(text, length: 500).split(separator: "\n")
    #expect(lines[3].count <= lines[2].count)
  }

  @Test func showsTheEndOfALineAndOfTheFile() {
    #expect(render(MarkedText("ab1️⃣"), length: 0).contains("1 | ab\n  |   ^\n"))
    #expect(render(MarkedText("1️⃣"), length: 0).contains("1 |\n  | ^\n"))
    #expect(render(MarkedText("ab1️⃣\ncd"), length: 4).contains("1 | ab\n  |   ^\n"))
  }

  @Test(arguments: ["\r\n", "\r", "\n"]) func lineBreaks(_ lineBreak: String) {
    let text = MarkedText("a\(lineBreak)\(lineBreak)b1️⃣c\(lineBreak)d")
    let output = render(text, length: 1)
    #expect(output.hasPrefix("test.yaml:3:2: error:"))
    #expect(output.contains("3 | bc\n  |  ^\n"))
  }

  @Test func byteOrderMarkIsNoColumn() {
    let file = SourceFile(path: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("ab".utf8))
    #expect(SourceLines(file).position(of: 4) == SourcePosition(line: 1, column: 2))
  }

  /// Columns of a minified document are found without reading its line again for each.
  @Test func columnsOfALongLine() {
    let piece = "aé👍,"
    let text = "\u{FEFF}first\n" + String(repeating: piece, count: 5_000) + "\nlast"
    let file = SourceFile(path: "a.json", text: text)
    let lines = SourceLines(file)
    let start = 3 + "first\n".utf8.count
    for number in [0, 1, 127, 128, 1_000, 4_999] {
      let offset = start + number * piece.utf8.count
      #expect(lines.position(of: offset) == SourcePosition(line: 2, column: 4 * number + 1))
      #expect(lines.position(of: offset + 3) == SourcePosition(line: 2, column: 4 * number + 3))
    }
    let end = SourcePosition(line: 3, column: 5)
    #expect(lines.position(of: file.bytes.count) == end)
    #expect(lines.position(of: 4) == SourcePosition(line: 1, column: 2))
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    let evil = "\u{1B}[2J\u{7}\u{9B}\u{202E}\u{2028}"
    let file = SourceFile(path: "a\u{1B}]0;x.yaml", text: "k\(evil): 1")
    let diagnostic = Diagnostic(
      .warning, .init("i", "bad \(evil) text", effect: evil, help: evil),
      span: SourceSpan(file: file, start: 1, end: 2), pointer: "#/\(evil)",
      related: [.init(SourceSpan(file: file, start: 0, end: 1), evil)])
    for format in DiagnosticFormat.allCases where format != .colour {
      let output = DiagnosticRenderer(format).render([diagnostic])
      let unsafe = output.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.value < 0x20 || scalar.properties.generalCategory == .format
            || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}")
      }
      #expect(unsafe.isEmpty, "\(format)")
    }
    let colour = DiagnosticRenderer(.colour).render([diagnostic])
    let escapes = colour.split(separator: "\u{1B}").dropFirst()
    #expect(escapes.allSatisfy { $0.first == "[" && $0.prefix(6).contains("m") })
    #expect(colour.contains("\\u{1B}[2J"))
  }

  @Test func showsInvalidUTF8() {
    let file = SourceFile(path: "a", bytes: [0x61, 0xFF, 0x62])
    let diagnostic = Diagnostic(.error, message, span: SourceSpan(file: file, start: 2, end: 3))
    let output = DiagnosticRenderer(.plain).render([diagnostic])
    #expect(output.contains("1 | a\u{FFFD}b\n  |   ^\n"))
  }

  @Test func annotatesForGitHub() {
    let text = MarkedText("a: 1\n1️⃣b,c: 2️⃣1\n", path: "a:b,c.yaml")
    #expect(
      render(text, length: 3, as: .github)
        == "::error file=a%3Ab%2Cc.yaml,line=2,endLine=2,col=1,endColumn=4,title=some-id::"
        + "something is wrong%0Aat: #/a%0Aeffect: it is left out%0Ahelp: write it well%0A"
        + "a:b,c.yaml:2:6: see here\n")
  }

  @Test func writesJSON() {
    let text = MarkedText("a: 1\n1️⃣\"b\": 2️⃣1\n")
    #expect(
      render(text, length: 3, as: .json) == """
        [
          {"severity": "error", "id": "some-id", "message": "something is wrong", \
        "effect": "it is left out", "help": "write it well", "pointer": "#/a", \
        "path": "test.yaml", "line": 2, "column": 1, "endLine": 2, "endColumn": 4, \
        "offset": 5, "length": 3, "related": [{"label": "see here", "path": "test.yaml", \
        "line": 2, "column": 6, "endLine": 2, "endColumn": 7, "offset": 10, "length": 1}]}
        ]

        """)
    #expect(DiagnosticRenderer(.json).render([]) == "[]\n")
  }

  @Test func withoutAPlace() {
    let diagnostic = Diagnostic(.warning, .init("i", "text"))
    #expect(DiagnosticRenderer(.plain).render([diagnostic]) == "warning: text [i]\n")
    #expect(DiagnosticRenderer(.github).render([diagnostic]) == "::warning title=i::text\n")
  }
}
