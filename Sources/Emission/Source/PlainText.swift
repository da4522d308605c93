import SeamstressBlueprint
import SeamstressTemplating

/// Text of a description as a comment may hold it: without anything that breaks, reorders or hides
/// what a reader sees, and with line feeds as the only line breaks.
///
///     "a\r\nb\u{202E}c"     // "a\nbc"
enum PlainText {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Gives the text to a function. Nearly all is plain as it stands, and is not copied.
  static func read(_ text: String, naming names: WireNames? = nil, _ use: (Bytes) -> Void) {
    var text = text
    text.withUTF8 { utf8 in
      guard let names, utf8.offset(of: backtick) < utf8.count else { return plain(utf8, use) }
      renaming(utf8, names).withBytes { plain($0, use) }
    }
  }

  /// The text with the Swift names of members.
  static func renamed(_ text: String, _ names: WireNames) -> String {
    var text = text
    return text.withUTF8 { renaming($0, names).text }
  }

  /// Code spans that name a member as it is on the wire get its Swift name: `` `acs_user_id` ``
  /// becomes `` `acsUserID` ``.
  private static func renaming(_ text: Bytes, _ names: WireNames) -> ByteBuffer {
    var result = ByteBuffer(capacity: text.count + 64)
    var isSpan = false
    var isFirst = true
    text.forEachPart(separatedBy: backtick) { part in
      if !isFirst { result.append(backtick) }
      if isSpan, let name = names.name(of: part) {
        result.append(name.bare)
      } else {
        result.append(part)
      }
      isSpan.toggle()
      isFirst = false
    }
    return result
  }

  private static func isPlain(_ text: Bytes) -> Bool {
    var index = text.offsetOfUnprintable(from: 0)
    while index < text.count, text[index] == newline {
      index = text.offsetOfUnprintable(from: index + 1)
    }
    return index == text.count
  }

  private static func plain(_ text: Bytes, _ use: (Bytes) -> Void) {
    if isPlain(text) { return use(text) }
    var plain = ByteBuffer(capacity: text.count + 64)
    var index = 0
    var isAfterReturn = false
    while let scalar = text.scalar(at: index) {
      let bytes = Bytes(rebasing: text[index..<(index + scalar.length)])
      switch scalar.value {
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": plain.append(newline)
      case "\t": plain.append("  ")
      case let value where value.isVisible: plain.append(bytes)
      default: break
      }
      isAfterReturn = scalar.value == "\r"
      index += scalar.length
    }
    plain.withBytes(use)
  }
}

private let newline = UInt8(ascii: "\n")
private let backtick = UInt8(ascii: "`")
