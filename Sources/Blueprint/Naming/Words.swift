/// The words of a name as a spec writes it, in whatever convention: `acs_user_id`, `acsUserId`,
/// `ACSUserID`, `acs-user-id` and `/acs/user id` are all the words `acs`, `user` and `id`.
///
/// Capitals that stand beside small letters are the author's spelling (`OpenAI`, `macOS`) and stay;
/// what is all in capitals (`NOT_FOUND`) has no spelling, and comes in small letters.
///
/// Only ASCII letters and digits survive, since names that look alike and differ in invisible or
/// composed characters would be different identifiers. Latin letters lose their accents, other
/// letters become their hexadecimal scalar value, and symbols become words only where nothing else
/// is left of the name.
package struct Words {
  package private(set) var list: [String] = []
  private var current = ""
  /// The word that the letters and digits at hand began with.
  private var firstOfRun = 0

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
        if startsWord(scalar, before: scalars[(index + 1)...]) { flush(endsRun: false) }
        current.unicodeScalars.append(scalar)
      } else if scalar.value >= 0x80 {
        addForeign(scalar, spellingSymbols)
      } else {
        flush()
        if spellingSymbols { list += Self.words(of: scalar) }
        firstOfRun = list.count
      }
    }
    flush()
  }

  /// The same for what nearly all names are, by bytes.
  private mutating func splitASCII(_ text: String) {
    var text = text
    list.reserveCapacity(4)
    text.withUTF8 { bytes in
      Self.each(inASCII: bytes) { word, isSpelt in
        let word = String(decoding: word, as: UTF8.self)
        list.append(isSpelt ? word : word.lowercased())
      }
    }
  }

  /// Calls `body` with the bytes of each word of a text of ASCII, symbols left out, and whether its
  /// capitals are meant.
  static func each(
    inASCII bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Bool) -> Void
  ) {
    var start = 0
    var index = 0
    var isSpelt = hasLowercase(bytes, from: 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIILowercase || byte.isASCIIDigit {
        // Goes on with the word.
      } else if !byte.isASCIIUppercase {
        if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index]), isSpelt) }
        start = index &+ 1
        isSpelt = hasLowercase(bytes, from: start)
      } else if index > start, startsWord(index, in: bytes) {
        body(UnsafeBufferPointer(rebasing: bytes[start..<index]), isSpelt)
        start = index
      }
      index &+= 1
    }
    if index > start { body(UnsafeBufferPointer(rebasing: bytes[start..<index]), isSpelt) }
  }

  /// Whether the letters and digits that begin here have a small letter among them.
  private static func hasLowercase(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index].isASCIIAlphanumeric {
      if bytes[index].isASCIILowercase { return true }
      index &+= 1
    }
    return false
  }

  private mutating func addForeign(_ scalar: Unicode.Scalar, _ spellingSymbols: Bool) {
    if let letters = scalar.withoutAccent {
      current += letters
    } else if scalar.properties.isAlphabetic {
      current += Self.hexadecimal(scalar)
    } else if spellingSymbols {
      flush()
      list.append(Self.hexadecimal(scalar))
      firstOfRun = list.count
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
    // `IDs` is the plural of an acronym, not `I` and `Ds`, and `IPv4` a version of one.
    let following = rest.dropFirst().first
    let isPlural = next == "s" && following?.isASCIILowercase != true
    return !isPlural && !(next == "v" && following?.isASCIIDigit == true)
  }

  /// The same of a capital, where a letter or digit stands before the index.
  private static func startsWord(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !bytes[index - 1].isASCIIUppercase { return true }
    guard index + 1 < bytes.count, bytes[index + 1].isASCIILowercase else { return false }
    let following = index + 2 < bytes.count ? bytes[index + 2] : 0
    let isPlural = bytes[index + 1] == UInt8(ascii: "s") && !following.isASCIILowercase
    return !isPlural && !(bytes[index + 1] == UInt8(ascii: "v") && following.isASCIIDigit)
  }

  /// - Parameter endsRun: No letter or digit follows.
  private mutating func flush(endsRun: Bool = true) {
    if !current.isEmpty { list.append(current) }
    current = ""
    guard endsRun else { return }
    let isSpelt = list[firstOfRun...].contains { $0.utf8.contains(where: \.isASCIILowercase) }
    if !isSpelt { for index in firstOfRun..<list.count { list[index] = list[index].lowercased() } }
    firstOfRun = list.count
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
