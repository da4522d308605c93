/// Reads the inline part of Markdown (CommonMark 0.31 §6): code, emphasis, links, escapes. HTML is
/// text here. A link that leads neither to the web nor to a page is its text.
///
///     InlineReader("a `b` [c](https://d.e)").inlines
struct InlineReader {
  private static let longest = 20_000
  private static let deepest = 8

  /// Says where a link leads that is no address of the web.
  typealias Resolve = (String) -> Inline.Target?

  private let letters: [Character]
  private let resolve: Resolve
  private let depth: Int
  private let codeEnds: [Int: Int]
  private var position = 0
  private var result: [Inline] = []
  private var text = ""

  init(_ text: String, depth: Int = 0, resolve: @escaping Resolve = { _ in nil }) {
    letters = Array(text)
    self.resolve = resolve
    self.depth = depth
    codeEnds = Self.codeEnds(in: letters)
  }

  var inlines: [Inline] {
    guard letters.count <= Self.longest, depth < Self.deepest else {
      return [.text(String(letters))]
    }
    var reader = self
    reader.read()
    return reader.result
  }

  private mutating func read() {
    while position < letters.count {
      if !readSpecial() {
        text.append(letters[position])
        position += 1
      }
    }
    flush()
  }

  private mutating func readSpecial() -> Bool {
    switch letters[position] {
    case "\\": return readEscape()
    case "`": return readCode()
    case "[": return readLink(at: position)
    case "!" where letter(position + 1) == "[": return readLink(at: position + 1)
    case "*", "_": return readEmphasis()
    case "<": return readAutolink()
    case "&": return readEntity()
    case "h": return readAddress()
    default: return false
    }
  }

  private func letter(_ index: Int) -> Character? {
    letters.indices.contains(index) ? letters[index] : nil
  }

  private mutating func add(_ inline: Inline, upTo end: Int) -> Bool {
    flush()
    result.append(inline)
    position = end
    return true
  }

  private mutating func flush() {
    if !text.isEmpty { result.append(.text(text)) }
    text = ""
  }

  private func inner(_ range: Range<Int>) -> [Inline] {
    InlineReader(String(letters[range]), depth: depth + 1, resolve: resolve).inlines
  }
}

extension InlineReader {
  private mutating func readEscape() -> Bool {
    guard let next = letter(position + 1), next.isASCII, next.isPunctuation || next.isSymbol
    else { return false }
    text.append(next)
    position += 2
    return true
  }

  private mutating func readCode() -> Bool {
    let count = letters[position...].prefix { $0 == "`" }.count
    var index = position + count
    while index < letters.count {
      let run = letters[index...].prefix { $0 == "`" }.count
      if run == count {
        let code = String(letters[position + count..<index])
        let isPadded = count > 1 && code.hasPrefix(" ") && code.hasSuffix(" ") && code.count > 2
        return add(.code(isPadded ? String(code.dropFirst().dropLast()) : code), upTo: index + run)
      }
      index += max(run, 1)
    }
    text += String(repeating: "`", count: count)
    position += count
    return true
  }

  /// Behind the code that begins here, or behind the marks if it does not end.
  private func endOfCode(at start: Int) -> Int {
    codeEnds[start] ?? letters[start...].prefix { $0 == "`" }.count + start
  }

  /// Where the code ends that begins at each run of marks, found in one go: whoever looks for the end
  /// of a link or of emphasis asks again and again.
  private static func codeEnds(in letters: [Character]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    var end = letters.count
    while let last = letters[..<end].lastIndex(of: "`") {
      let start = letters[..<last].lastIndex { $0 != "`" }.map { $0 + 1 } ?? 0
      let count = last + 1 - start
      ends[start] = next[count].map { $0 + count }
      next[count] = start
      end = start
    }
    return ends
  }

  private mutating func readLink(at open: Int) -> Bool {
    guard let close = closing("[", "]", from: open), letter(close + 1) == "(",
      let end = closing("(", ")", from: close + 1)
    else { return false }
    let label = inner(open + 1..<close)
    let address =
      String(letters[close + 2..<end]).split(separator: " ").first.map(String.init) ?? ""
    guard let target = target(address) else {
      flush()
      result += label
      position = end + 1
      return true
    }
    return add(.link(label.isEmpty ? [.text(address)] : label, target), upTo: end + 1)
  }

  /// What is escaped or code closes nothing.
  private func closing(_ open: Character, _ close: Character, from start: Int) -> Int? {
    var level = 0
    var index = start
    while index < min(letters.count, start + 4000) {
      switch letters[index] {
      case "\\": index += 1
      case "`" where open == "[": index = endOfCode(at: index) - 1
      case open: level += 1
      case close: level -= 1
      default: break
      }
      if level == 0 { return index }
      index += 1
    }
    return nil
  }

  private func target(_ address: String) -> Inline.Target? {
    Self.isWeb(address) ? .web(address) : resolve(address)
  }

  private static func isWeb(_ address: String) -> Bool {
    let lower = address.lowercased()
    return ["https://", "http://", "mailto:"].contains {
      lower.hasPrefix($0) && lower.count > $0.count
    }
  }

  private mutating func readEmphasis() -> Bool {
    let mark = letters[position]
    let count = min(3, letters[position...].prefix { $0 == mark }.count)
    let start = position + count
    guard let first = letter(start), !first.isWhitespace, first != mark else { return false }
    if mark == "_", let before = letter(position - 1), before.isLetter || before.isNumber {
      return false
    }
    var index = start + 1
    while index + count <= letters.count {
      if letters[index] == "`" {
        index = endOfCode(at: index)
        continue
      }
      let run = letters[index...].prefix { $0 == mark }.count
      let after = letter(index + run)
      let isEnd =
        run == count && !letters[index - 1].isWhitespace
        && (mark == "*" || !(after?.isLetter == true || after?.isNumber == true))
      if isEnd {
        let inner = inner(start..<index)
        let marked: Inline =
          switch count {
          case 1: .emphasis(inner)
          case 2: .strong(inner)
          default: .strong([.emphasis(inner)])
          }
        return add(marked, upTo: index + count)
      }
      index += max(run, 1)
      if index - start > 2000 { return false }
    }
    return false
  }

  /// `&lt;`, `&#8364;`: the names that text needs, and any number (CommonMark 0.31 §6.2).
  private mutating func readEntity() -> Bool {
    guard let end = letters[position...].prefix(10).firstIndex(of: ";") else { return false }
    let name = String(letters[position + 1..<end])
    guard let letter = Self.entities[name] ?? Self.numbered(name) else { return false }
    text.append(letter)
    position = end + 1
    return true
  }

  private static let entities: [String: Character] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  private static func numbered(_ name: String) -> Character? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
      .paragraphSeparator:
      return nil
    default: return Character(scalar)
    }
  }

  private mutating func readAutolink() -> Bool {
    guard let end = letters[position...].prefix(2000).firstIndex(of: ">") else { return false }
    let address = String(letters[position + 1..<end])
    guard Self.isWeb(address), !address.contains(where: \.isWhitespace) else { return false }
    return add(.link([.text(address)], .web(address)), upTo: end + 1)
  }

  /// An address that stands in the text by itself; the full stop behind it is not part of it.
  private mutating func readAddress() -> Bool {
    if let before = letter(position - 1), before.isLetter || before.isNumber { return false }
    let rest = letters[position...].prefix { !$0.isWhitespace && !"<>\"`|".contains($0) }
    var address = String(rest)
    while let last = address.last, ".,;:!?)'*_".contains(last) { address.removeLast() }
    guard Self.isWeb(address), !address.hasPrefix("mailto") else { return false }
    return add(.link([.text(address)], .web(address)), upTo: position + address.count)
  }
}
