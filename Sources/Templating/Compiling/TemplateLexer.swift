internal import SeamstressDiagnostics

/// Cuts the text of a template into lines, and lines into texts and tags.
struct TemplateLexer {
  private let file: SourceFile
  private let bytes: [UInt8]
  private let bag: DiagnosticBag
  private var position: Int
  private var textStart: Int
  private var line = TemplateLine()
  private var lines: [TemplateLine] = []

  init(_ file: SourceFile, _ bag: DiagnosticBag) {
    self.file = file
    self.bag = bag
    bytes = file.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    textStart = position
  }

  /// Lines without their breaks. What stands after the last break counts as a line if it is not
  /// empty, so that a file need not end with one.
  mutating func read() -> [TemplateLine] {
    while position < bytes.count {
      if bytes[position] == newline {
        endLine()
      } else if isPair(open, at: position) {
        readTag()
      } else {
        position += 1
      }
    }
    endText(at: position)
    if !line.tokens.isEmpty { lines.append(line) }
    return lines
  }

  private mutating func endText(at end: Int) {
    line.append(text: textStart..<max(end, textStart), of: bytes)
  }

  private mutating func endLine() {
    let hasReturn = position > textStart && bytes[position - 1] == carriageReturn
    endText(at: hasReturn ? position - 1 : position)
    lines.append(line)
    line = TemplateLine()
    position += 1
    textStart = position
  }

  private mutating func readTag() {
    endText(at: position)
    let tag = nextTag()
    line.append(tag: tag)
    position = tag.range.upperBound
    textStart = position
  }

  // MARK: Tags

  private func nextTag() -> TemplateTag {
    let start = position
    let inside = start + 2
    let isComment = inside < bytes.count && bytes[inside] == UInt8(ascii: "!")
    guard let end = close(from: inside, isComment: isComment) else {
      return broken(start..<inside, .unclosedTag)
    }
    let whole = start..<end + 2
    switch inside < end ? bytes[inside] : 0 {
    case UInt8(ascii: "!"): return tag(.comment, inside + 1..<end, whole)
    case UInt8(ascii: "#"): return checked(.section, inside + 1..<end, whole)
    case UInt8(ascii: "^"): return checked(.inverted, inside + 1..<end, whole)
    case UInt8(ascii: "/"): return checked(.close, inside + 1..<end, whole)
    case UInt8(ascii: ">"): return checked(.partial, inside + 1..<end, whole)
    case UInt8(ascii: "{"): return broken(whole, .unsupported("{{{", braceHelp))
    case UInt8(ascii: "&"): return broken(whole, .unsupported("{{&", escapeHelp))
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"):
      let sigil = String(decoding: bytes[inside...inside], as: UTF8.self)
      return broken(whole, .unsupported("{{" + sigil, nil))
    default: return checked(.value, inside..<end, whole)
    }
  }

  /// The closing braces of a tag. Only a comment may hold a line break or opening braces.
  private func close(from start: Int, isComment: Bool) -> Int? {
    var index = start
    while index < bytes.count {
      if isPair(closing, at: index) { return index }
      if !isComment, bytes[index] == newline || index > start && isPair(open, at: index) {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func tag(_ kind: TemplateTag.Kind, _ inner: Range<Int>, _ whole: Range<Int>)
    -> TemplateTag
  {
    let start = bytes[inner].firstIndex { !isSpace($0) } ?? inner.upperBound
    let last = bytes[start..<inner.upperBound].lastIndex { !isSpace($0) }
    let range = start..<(last.map { $0 + 1 } ?? start)
    return TemplateTag(
      kind: kind, name: String(decoding: bytes[range], as: UTF8.self), nameRange: range,
      range: whole)
  }

  private func checked(_ kind: TemplateTag.Kind, _ inner: Range<Int>, _ whole: Range<Int>)
    -> TemplateTag
  {
    let result = tag(kind, inner, whole)
    if result.name.isEmpty { return broken(whole, .emptyTag) }
    guard kind == .partial || isKey(result) else {
      return broken(result.nameRange, whole, .malformedKey(result.name))
    }
    return result
  }

  private func isKey(_ tag: TemplateTag) -> Bool {
    if tag.name == "." { return tag.kind == .value }
    return tag.name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  private func broken(_ range: Range<Int>, _ message: Diagnostic.Message) -> TemplateTag {
    broken(range, range, message)
  }

  private func broken(_ place: Range<Int>, _ whole: Range<Int>, _ message: Diagnostic.Message)
    -> TemplateTag
  {
    bag.error(message, at: SourceSpan(file: file, start: place.lowerBound, end: place.upperBound))
    return TemplateTag(kind: .broken, name: "", nameRange: place, range: whole)
  }

  private func isPair(_ byte: UInt8, at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == byte && bytes[index + 1] == byte
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    TemplateLine.isBlank(byte) || byte == newline || byte == carriageReturn
  }
}

fileprivate let newline = UInt8(ascii: "\n")
fileprivate let carriageReturn = UInt8(ascii: "\r")
fileprivate let open = UInt8(ascii: "{")
fileprivate let closing = UInt8(ascii: "}")
fileprivate let braceHelp = "to print a brace before a value, put a blank between them"
fileprivate let escapeHelp = "write {{key}}: nothing is ever escaped"

extension Diagnostic.Message {
  fileprivate static var unclosedTag: Self {
    .init("template-unclosed-tag", "this tag has no closing '}}' on its line")
  }

  fileprivate static var emptyTag: Self {
    .init("template-empty-tag", "this tag names nothing")
  }

  fileprivate static func malformedKey(_ name: String) -> Self {
    .init(
      "template-malformed-key", "'\(name)' is no key",
      help: "a key is made of letters, digits, '_' and '-'; values come finished, so templates have"
        + " no expressions")
  }

  fileprivate static func unsupported(_ opening: String, _ help: String?) -> Self {
    .init(
      "template-unsupported-tag", "tags that open with '\(opening)' are not supported", help: help)
  }
}
