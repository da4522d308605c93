/// The words of a name as a spec writes it, in whatever convention: `acs_user_id`, `acsUserId`,
/// `ACSUserID`, `acs-user-id` and `/acs/user id` are all `["acs", "user", "id"]`.
///
/// Only ASCII letters and digits survive, since names that look alike and differ in invisible or
/// composed characters would be different identifiers. Latin letters lose their accents, other
/// letters become their hexadecimal scalar value, and symbols become words only where nothing else
/// is left of the name.
package struct Words {
  package private(set) var list: [String] = []
  private var current = ""

  package init(_ text: String) {
    split(text, spellingSymbols: false)
    if list.isEmpty { split(text, spellingSymbols: true) }
  }

  /// Splits with symbols spelt out: `+1` and `-1` are told apart as `plus 1` and `minus 1`.
  init(spellingSymbolsOf text: String) {
    split(text, spellingSymbols: true)
  }

  private mutating func split(_ text: String, spellingSymbols: Bool) {
    if !spellingSymbols, text.allBytes({ $0 < 0x80 }) { return splitASCII(text) }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isASCIIAlphanumeric {
        if startsWord(scalar, before: scalars[(index + 1)...]) { flush() }
        current.unicodeScalars.append(scalar)
      } else if scalar.value >= 0x80 {
        addForeign(scalar, spellingSymbols)
      } else {
        flush()
        if spellingSymbols { list += Self.words(of: scalar) }
      }
    }
    flush()
  }

  /// The same for what nearly all names are, by bytes.
  private mutating func splitASCII(_ text: String) {
    var text = text
    list.reserveCapacity(4)
    text.withUTF8 { bytes in
      Self.each(inASCII: bytes) { list.append(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// Calls `body` with the bytes of each word of a text of ASCII, symbols left out.
  static func each(
    inASCII bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIILowercase || byte.isASCIIDigit {
        // Goes on with the word.
      } else if !byte.isASCIIUppercase {
        if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        start = index &+ 1
      } else if index > start, startsWord(index, in: bytes) {
        body(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        start = index
      }
      index &+= 1
    }
    if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
  }

  private mutating func addForeign(_ scalar: Unicode.Scalar, _ spellingSymbols: Bool) {
    if let letters = scalar.withoutAccent {
      current += letters
    } else if scalar.properties.isAlphabetic {
      current += Self.hexadecimal(scalar)
    } else if spellingSymbols {
      flush()
      list.append(Self.hexadecimal(scalar))
    } else if scalar.properties.isWhitespace {
      flush()
    }
  }

  /// Lower case, so that the digits are not taken for the start of a word.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    "u" + String(scalar.value, radix: 16)
  }

  /// `userId` splits before `I`; `HTTPServer` before `S`; `v2Beta` before `B`.
  private func startsWord(
    _ scalar: Unicode.Scalar, before rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard scalar.isASCIIUppercase, let last = current.unicodeScalars.last else { return false }
    if !last.isASCIIUppercase { return true }
    guard let next = rest.first, next.isASCIILowercase else { return false }
    // `IDs` is the plural of an acronym, not `I` and `Ds`.
    let isPlural = next == "s" && rest.dropFirst().first?.isASCIILowercase != true
    return !isPlural
  }

  /// The same of a capital, where a letter or digit stands before the index.
  private static func startsWord(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !bytes[index - 1].isASCIIUppercase { return true }
    guard index + 1 < bytes.count, bytes[index + 1].isASCIILowercase else { return false }
    let isPlural =
      bytes[index + 1] == UInt8(ascii: "s")
      && !(index + 2 < bytes.count && bytes[index + 2].isASCIILowercase)
    return !isPlural
  }

  private mutating func flush() {
    guard !current.isEmpty else { return }
    list.append(current)
    current = ""
  }

  private static func words(of symbol: Unicode.Scalar) -> [String] {
    switch symbol {
    case "+": ["plus"]
    case "-": ["minus"]
    case "*": ["asterisk"]
    case "/": ["slash"]
    case "\\": ["backslash"]
    case "<": ["less"]
    case ">": ["greater"]
    case "=": ["equal"]
    case "!": ["not"]
    case "%": ["percent"]
    case "&": ["and"]
    case "|": ["or"]
    case "@": ["at"]
    case "#": ["number"]
    case "$": ["dollar"]
    case ".": ["dot"]
    case ",": ["comma"]
    case ":": ["colon"]
    case ";": ["semicolon"]
    case "?": ["question"]
    case "^": ["caret"]
    case "~": ["tilde"]
    case "_": ["underscore"]
    case " ": ["space"]
    case "(": ["open"]
    case ")": ["close"]
    case "[": ["open", "bracket"]
    case "]": ["close", "bracket"]
    case "{": ["open", "brace"]
    case "}": ["close", "brace"]
    case "'": ["quote"]
    case "\"": ["double", "quote"]
    case "`": ["backtick"]
    default: []
    }
  }
}

extension Unicode.Scalar {
  var isASCIIUppercase: Bool { value >= 0x41 && value <= 0x5A }
  var isASCIILowercase: Bool { value >= 0x61 && value <= 0x7A }
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIIAlphanumeric: Bool { isASCIIUppercase || isASCIILowercase || isASCIIDigit }
}
