import SeamstressBlueprint

/// The one maker of doc comments. Whatever the text holds, each line it makes begins with `///`,
/// since that form of comment ends only at a line break; `/* */` is never used, because it nests.
struct DocComment {
  static let width = 92

  /// The lines so far, each with its line break.
  private var text: [UInt8] = []
  /// Where the line at hand begins.
  private var lineStart = 0
  /// Nothing, or a blank line, comes before the line at hand.
  private var isAfterBlank = true

  /// Adds text of a description: its own line breaks are kept, long lines are wrapped, code blocks
  /// are left alone.
  mutating func add(_ text: String, indentation: String = "") {
    var isCode = false
    Self.plain(text).forEachPart(separatedBy: newline) { line in
      let words = Bytes(rebasing: line[line.countOfLeading(space)...])
      if words.starts(with: Self.fence) { isCode.toggle() }
      // A row of a table is one line.
      let isWhole = isCode || words.first == UInt8(ascii: "|")
      if isWhole || line.columns + indentation.utf8.count <= Self.width {
        self.text += indentation.utf8
        self.text += line
        endLine()
      } else {
        wrap(line, indentation)
      }
    }
    // Else all that follows would be code, too.
    if isCode {
      self.text += indentation.utf8
      self.text += Self.fence
      endLine()
    }
  }

  mutating func addBlank() { endLine() }

  var source: SwiftSource? {
    // One line break of the last line, and one of a blank line after it.
    let end = text.lastIndex { $0 != newline }
    return end.map { .comment(lines: text[...$0]) }
  }

  private mutating func endLine() {
    while text.count > lineStart, text.last == space { text.removeLast() }
    // No two blank lines in a row, none at the start.
    let isBlank = text.count == lineStart
    if isBlank, isAfterBlank { return }
    text.append(newline)
    lineStart = text.count
    isAfterBlank = isBlank
  }

  /// Breaks a line between words. What follows stands under the text of a list item.
  private mutating func wrap(_ line: Bytes, _ indentation: String) {
    let lead = line.countOfLeading(space)
    let hanging = lead + Self.hangingIndent(Bytes(rebasing: line[lead...]))
    text += indentation.utf8
    text += repeatElement(space, count: lead)
    var columns = indentation.utf8.count + lead
    var isEmpty = true
    line.forEachPart(separatedBy: space) { word in
      if word.isEmpty { return }
      let width = word.columns
      if !isEmpty, columns + 1 + width > Self.width, !Self.startsBlock(word) {
        endLine()
        text += indentation.utf8
        text += repeatElement(space, count: hanging)
        columns = indentation.utf8.count + hanging
        isEmpty = true
      }
      if !isEmpty { text.append(space) }
      text += word
      columns += isEmpty ? width : width + 1
      isEmpty = false
    }
    endLine()
  }

  /// How far the text of a list item stands to the right of its marker.
  private static func hangingIndent(_ line: Bytes) -> Int {
    let marker = Bytes(rebasing: line[..<(line.firstIndex(of: space) ?? line.count)])
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

  private static let fence = Array("```".utf8)

  /// The lines of a text without anything that breaks, reorders or hides what a reader sees.
  static func plainLines(_ text: String) -> [String] {
    var lines: [String] = []
    plain(text).forEachPart(separatedBy: newline) {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    return lines
  }

  /// The same as one text, where only a line feed breaks a line.
  private static func plain(_ text: String) -> String {
    if text.allBytes({ $0.isPrintable || $0 == newline }) { return text }
    var plain = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": plain.append("\n")
      case "\t": plain.append(contentsOf: "  ".unicodeScalars)
      case _ where scalar.isVisible: plain.append(scalar)
      default: break
      }
      previous = scalar
    }
    return String(plain)
  }
}

private typealias Bytes = UnsafeBufferPointer<UInt8>
private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")

/// The Swift names of members by their names on the wire, made when the first text asks for one.
final class WireNames {
  private let make: () -> [String: String]
  private(set) lazy var names = make()

  init(_ make: @escaping () -> [String: String]) {
    self.make = make
  }
}

extension String {
  /// A summary reads as a sentence.
  var endingInPeriod: String {
    guard let last = unicodeScalars.last, last.isLetter || last == ")" else {
      return self
    }
    return self + "."
  }

  /// Code spans that name a member as it is on the wire get its Swift name: `` `acs_user_id` ``
  /// becomes `` `acsUserID` ``.
  func renaming(_ names: WireNames) -> String {
    let quote = UInt8(ascii: "`")
    if allBytes({ $0 != quote }) { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var isSpan = false
    var isFirst = true
    forEachPart(separatedBy: quote) { part in
      if !isFirst { result.append(quote) }
      if isSpan, let name = names.names[String(decoding: part, as: UTF8.self)] {
        result += name.utf8
      } else {
        result += part
      }
      isSpan.toggle()
      isFirst = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
