internal import SeamstressDiagnostics
internal import SeamstressJSON

extension JSONNodes {
  static func span(of error: JSONSyntaxError, in file: SourceFile) -> SourceSpan {
    let start = min(error.byteOffset, file.bytes.count)
    let end = min(start + 1, file.bytes.count)
    return SourceSpan(file: file, start: start, end: end)
  }
}

extension Diagnostic.Message {
  static func json(_ error: JSONSyntaxError) -> Self {
    let id =
      switch error.reason {
      case .tooDeep: "too-deep"
      case .tooLarge: "too-large"
      case .emptyDocument: "empty-document"
      default: "json-syntax"
      }
    return .init(id, error.message, effect: "the file is not read", help: help(for: error.reason))
  }

  private static func help(for reason: JSONSyntaxError.Reason) -> String? {
    switch reason {
    case .comment: "remove the comment, or name the file .yaml and write comments with '#'"
    case .singleQuote, .unknownLiteral, .expectedKey:
      "put it in double quotes, or name the file .yaml if it is YAML in braces"
    case .trailingComma: "remove the comma"
    case .trailingContent: "keep one value per file"
    case .controlCharacter: "write a line break as \\n, a tab as \\t, any other as \\u00NN"
    case .invalidEscape: "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uNNNN"
    case .loneSurrogate: "write the character itself, or both halves: \\uD83D\\uDE00"
    case .unexpectedEnd, .unterminatedString: "the file may be cut off: compare its size"
    default: nil
    }
  }
}
