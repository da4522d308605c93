internal import SeamstressDiagnostics

extension Diagnostic.Message {
  static func syntax(_ text: String) -> Self { .init("yaml-syntax", text) }

  static func lineSeparator(_ name: String) -> Self {
    .init(
      "yaml-syntax", "the invisible \(name) breaks the line here",
      help: "remove it, or write it as an escape in double quotes")
  }

  static let tabIndentation = Self(
    "yaml-tab", "a tab is used for indentation", help: "indent with spaces")

  static func reservedCharacter(_ character: String, _ word: String) -> Self {
    .init(
      "yaml-quote", "a text cannot start with '\(character)' unless it is quoted",
      help: "quote it: \"\(word)\"")
  }

  static func nameless(_ character: String, _ word: String) -> Self {
    let what = character == "&" ? "an anchor" : "an alias"
    return .init(
      "yaml-quote", "'\(character)' starts \(what) here, and no name follows",
      help: "quote the text: \"\(word)\"")
  }

  static let longKey = Self(
    "yaml-long-key", "a key before ':' can have at most 1024 characters in YAML",
    help: "write it as '? key' with ': value' on the next line, or use JSON")

  static let secondColon = Self(
    "yaml-quote", "a second ': ' follows on the same line, or the line is indented too far",
    help: "quote a text that holds ': '; align keys of one object")

  static let missingColon = Self(
    "yaml-syntax", "this text is neither 'key: value' nor part of the value above it",
    help: "write a ':' after a key, indent the lines of a long text, or quote it")

  static let badIndentation = Self(
    "yaml-indentation", "the line is not indented like the object or list it belongs to",
    help: "align it with the first line of that object or list")

  static func textAfterValue(_ word: String) -> Self {
    .init(
      "yaml-syntax", "'\(word)' follows a value that has ended",
      help: "quote the whole text; inside single quotes write '' for one quote")
  }

  static func unclosed(_ what: String, _ bracket: String) -> Self {
    .init(
      "yaml-syntax", "expected ',' or '\(bracket)' here",
      help: "close the \(what) with '\(bracket)', or quote a text that holds brackets or commas")
  }

  static func missingValue(_ character: String) -> Self {
    .init(
      "yaml-syntax",
      character.isEmpty ? "a value is missing here" : "a value is missing before '\(character)'",
      help: "write the value, or quote a text that starts with a bracket, brace or comma")
  }

  static let textAfterDocument = Self(
    "yaml-syntax", "the document has ended before this text",
    help: "keep one value per file and check the brackets and the indentation above")

  static let listOnSameLine = Self(
    "yaml-syntax", "a list cannot start on the line of its key",
    help: "put '- ' on the next line, or quote the text")

  static let unclosedQuote = Self(
    "yaml-syntax", "a quoted text is not closed", help: "add the missing quote")

  static func unknownEscape(_ character: String) -> Self {
    .init(
      "yaml-escape", "'\\\(character)' is no escape in double quotes",
      help: "write '\\\\\(character)', or use single quotes, where '\\' is an ordinary character")
  }

  static func surrogateEscape(_ scalar: Unicode.Scalar?) -> Self {
    .init(
      "yaml-escape", "YAML has no escapes for surrogates",
      help: scalar.map { "write '\(longEscape($0))' or the character itself" }
        ?? "remove the escape")
  }

  private static func longEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  static let badEscape = Self(
    "yaml-escape", "hexadecimal digits are missing in an escape",
    help: "write \\xNN, \\uNNNN or \\UNNNNNNNN")

  static let textAfterBlockHeader = Self(
    "yaml-syntax", "the text of a block starts on the line after '|' or '>'",
    help: "move the text to the next line and indent it")

  static let yamlVersion = Self(
    "yaml-directive", "only YAML 1.1 and 1.2 are read", help: "remove the line '%YAML'")

  static let unknownDirective = Self(
    "yaml-directive", "the directive is not known", help: "remove the line")

  static let undefinedTagHandle = Self(
    "unknown-tag", "the prefix of the tag is not declared", help: "remove the tag")
}
