/// The first place where bytes stop being JSON (RFC 8259).
public struct JSONSyntaxError: Error, Sendable, Equatable {
  /// Why, in a form that tests and programs can compare.
  public enum Reason: String, Sendable, CaseIterable {
    case emptyDocument, unexpectedEnd, unexpectedByte, trailingContent, tooDeep, tooLarge
    case expectedValue, expectedKey, expectedColon, expectedCommaOrEnd
    case trailingComma, comment, singleQuote, unknownLiteral
    case invalidNumber, leadingZero
    case invalidUTF8, notUTF8Encoding, controlCharacter, invalidEscape, loneSurrogate
    case unterminatedString
  }

  public let reason: Reason
  /// Where, in bytes from the start of the input.
  public let byteOffset: Int

  public init(_ reason: Reason, at byteOffset: Int) {
    self.reason = reason
    self.byteOffset = byteOffset
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  public var description: String { "\(message) at byte \(byteOffset)" }

  /// One sentence without the position.
  public var message: String {
    switch reason {
    case .emptyDocument: return "the document is empty"
    case .unexpectedEnd: return "the document ends inside a value"
    case .unexpectedByte: return "this byte cannot start or continue a value"
    case .trailingContent: return "there is content after the end of the value"
    case .tooDeep: return "arrays and objects nest too deeply"
    case .tooLarge: return "the document is too large"
    case .expectedValue: return "a value is expected"
    case .expectedKey: return "a name in double quotes is expected"
    case .expectedColon: return "':' is expected after the name"
    case .expectedCommaOrEnd: return "',' or the closing bracket is expected"
    case .trailingComma: return "JSON allows no comma before a closing bracket"
    case .comment: return "JSON has no comments"
    case .singleQuote: return "JSON strings are written in double quotes"
    case .unknownLiteral: return "only true, false and null are bare words in JSON"
    case .invalidNumber: return "this is not a JSON number"
    case .leadingZero: return "a number cannot start with an extra zero"
    case .invalidUTF8: return "the bytes are not valid UTF-8"
    case .notUTF8Encoding: return "the document is not UTF-8: it looks like UTF-16 or UTF-32"
    case .controlCharacter: return "a control character in a string must be escaped"
    case .invalidEscape: return "this is not a JSON escape sequence"
    case .loneSurrogate: return "half of a surrogate pair stands alone"
    case .unterminatedString: return "the string is not closed"
    }
  }
}
