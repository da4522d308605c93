import SeamstressBlueprint
import SeamstressTemplating

/// The one maker of doc comments. Whatever the text holds, each line it makes begins with `///`,
/// since that form of comment ends only at a line break; `/* */` is never used, because it nests.
///
///     comment.add("Gets a pet.")
///     comment.addBlank()
///     comment.add("- Throws: `APIError`.")
///
/// All text comes through `PlainText`, where nothing but a line feed breaks a line; and this breaks
/// lines there. So it is wrapped where it lies, and copied once.
struct DocComment: ~Copyable {
  static let width = 92

  /// What was there before, and the lines so far, without the last line break.
  private(set) var bytes: ByteBuffer
  private(set) var hasLines = false
  /// A blank line is wanted, if another line follows.
  private var isAfterBlank = false

  init(onto bytes: consuming ByteBuffer = ByteBuffer()) {
    self.bytes = bytes
  }

  /// Adds text of a description: its own line breaks are kept, long lines are wrapped, code blocks
  /// are left alone.
  mutating func add(_ text: String, indentation: String = "", naming names: WireNames? = nil) {
    PlainText.read(text, naming: names) { add($0, indentation: indentation.utf8.count) }
  }

  /// Adds a parameter: its text without blank lines, and what else is to be said of it.
  mutating func add(
    _ name: SwiftName, _ text: String, note: String?, naming names: WireNames? = nil
  ) {
    var isFirst = true
    PlainText.read(text, naming: names) { text in
      text.forEachPart(separatedBy: newline) { line in
        if line.isEmpty { return }
        addParagraph(line, of: name, isFirst: isFirst)
        isFirst = false
      }
    }
    guard let note else { return }
    PlainText.read(note) { addParagraph($0, of: name, isFirst: isFirst) }
  }

  mutating func addBlank() { isAfterBlank = hasLines }

  // MARK: Paragraphs

  private mutating func addParagraph(_ text: Bytes, of name: SwiftName, isFirst: Bool) {
    guard isFirst else { return add(text, indentation: 4) }
    var item = ByteBuffer(capacity: text.count + name.bare.utf8.count + 4)
    item.append("- ")
    item.append(name.bare)
    item.append(": ")
    item.append(text)
    item.withBytes { add($0, indentation: 2) }
  }

  private mutating func add(_ text: Bytes, indentation: Int) {
    var isCode = false
    text.forEachPart(separatedBy: newline) { line in
      let lead = line.countOfLeading(space)
      let words = Bytes(rebasing: line[lead...])
      if Self.startsFence(words) { isCode.toggle() }
      // A row of a table is one line.
      let isWhole = isCode || words.first == UInt8(ascii: "|")
      let room = Self.width - indentation
      // No text has more columns than bytes.
      if isWhole || line.count <= room || line.columns <= room {
        addLine(line.trimmingEnd(space), indentation)
      } else if !words.isEmpty {
        wrap(words, indentation + lead)
      } else {
        addBlank()
      }
    }
    // Else all that follows would be code, too.
    if isCode {
      startLine(indentation)
      bytes.append("```")
    }
  }

  private static func startsFence(_ words: Bytes) -> Bool {
    words.count >= 3 && words[0] == backtick && words[1] == backtick && words[2] == backtick
  }

  // MARK: Lines

  private mutating func addLine(_ line: Bytes, _ indentation: Int) {
    if line.isEmpty { return addBlank() }
    startLine(indentation)
    bytes.append(line)
  }

  /// No two blank lines in a row, none at the start or at the end.
  private mutating func startLine(_ indentation: Int) {
    if isAfterBlank { bytes.append("\n///") }
    if hasLines { bytes.append(newline) }
    bytes.append("/// ")
    bytes.append(space, count: indentation)
    hasLines = true
    isAfterBlank = false
  }

  /// Breaks a line between words. What follows stands under the text of a list item.
  private mutating func wrap(_ line: Bytes, _ indentation: Int) {
    let hanging = indentation + Self.hangingIndent(line)
    if line.hasSingleSpaces {
      wrap(single: line.trimmingEnd(space), indentation, hanging)
    } else {
      wrap(any: line, indentation, hanging)
    }
  }

  /// Words with one space between them, of as many columns as bytes: only the last word of each line
  /// is looked for.
  private mutating func wrap(single line: Bytes, _ indentation: Int, _ hanging: Int) {
    var start = 0
    var room = Self.width - indentation
    startLine(indentation)
    while true {
      var end = line.endOfWords(from: start, within: room)
      // What would begin a block on the next line stays on this one.
      while end < line.count {
        let next = line.offsetOfSpace(from: end + 1)
        guard Self.startsBlock(Bytes(rebasing: line[(end + 1)..<next])) else { break }
        end = next
      }
      bytes.append(Bytes(rebasing: line[start..<end]))
      guard end < line.count else { return }
      start = end + 1
      room = Self.width - hanging
      startLine(hanging)
    }
  }

  /// Words with one space between them are copied together.
  private mutating func wrap(any line: Bytes, _ indentation: Int, _ hanging: Int) {
    let isASCII = line.isASCII
    var columns = indentation
    var copied = 0..<0
    startLine(indentation)
    var index = 0
    while index < line.count {
      let word = index..<line.offsetOfSpace(from: index)
      index = word.upperBound &+ 1
      if word.isEmpty { continue }
      let text = Bytes(rebasing: line[word])
      let width = isASCII ? word.count : text.columns
      let isFirst = copied.isEmpty
      if !isFirst, columns + 1 + width > Self.width, !Self.startsBlock(text) {
        bytes.append(Bytes(rebasing: line[copied]))
        startLine(hanging)
        copied = word
        columns = hanging + width
      } else if isFirst || word.lowerBound == copied.upperBound + 1 {
        copied = (isFirst ? word.lowerBound : copied.lowerBound)..<word.upperBound
        columns += isFirst ? width : width + 1
      } else {
        bytes.append(Bytes(rebasing: line[copied]))
        bytes.append(space)
        copied = word
        columns += width + 1
      }
    }
    bytes.append(Bytes(rebasing: line[copied]))
  }

  /// How far the text of a list item stands to the right of its marker.
  private static func hangingIndent(_ line: Bytes) -> Int {
    let marker = Bytes(rebasing: line[..<line.offset(of: space)])
    return startsBlock(marker) && marker.first != UInt8(ascii: "#") ? marker.count + 1 : 0
  }

  /// Whether a word begins a list item, a heading or a quote where it begins a line.
  private static func startsBlock(_ word: Bytes) -> Bool {
    // Most words end in a letter, which none of these does.
    guard let last = word.last, last | 0x20 < 0x61 || last | 0x20 > 0x7A else { return false }
    switch last {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
      return word.count == 1
    case UInt8(ascii: "#"): return word.allSatisfy { $0 == last }
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return word.count > 1 && word.dropLast().allSatisfy { $0 &- 0x30 < 10 }
    default: return false
    }
  }
}

extension DocComment {
  /// The comment as a value; nil where there is nothing in it.
  var source: SwiftSource? { hasLines ? .comment(self) : nil }

  /// The lines of a text without anything that breaks, reorders or hides what a reader sees.
  static func plainLines(_ text: String) -> [String] {
    var lines: [String] = []
    PlainText.read(text) { text in
      text.forEachPart(separatedBy: newline) { lines.append(String(decoding: $0, as: UTF8.self)) }
    }
    return lines
  }
}

private typealias Bytes = UnsafeBufferPointer<UInt8>
private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let backtick = UInt8(ascii: "`")

extension String {
  /// A summary reads as a sentence.
  var endingInPeriod: String {
    guard let last = unicodeScalars.last, last.isLetter || last == ")" else {
      return self
    }
    return self + "."
  }
}
