internal import SeamstressDiagnostics

/// libyaml's words for an error turned into what the user did and can do.
///
///     while scanning an alias: did not find expected alphabetic or numeric character
///     -> '*' starts an alias here; help: quote the text: "*/*"
struct YAMLExplanation {
  let message: Diagnostic.Message
  /// Where it happened, in bytes.
  let place: Int
  /// What stands at the place where libyaml's context began.
  let contextLabel: String?

  init(
    _ failure: YAMLFailure, text: UnsafeBufferPointer<UInt8>, place: Int, context: Int?
  ) {
    let surroundings = YAMLSurroundings(text: text, place: place, context: context)
    contextLabel = Self.label(failure.context)
    if let separator = surroundings.separator {
      message = .lineSeparator(separator.name)
      self.place = separator.offset
      return
    }
    message =
      Self.character(failure.problem, surroundings) ?? Self.key(failure.problem, surroundings)
      ?? Self.quoted(failure.problem, surroundings) ?? Self.directive(failure.problem)
      ?? .syntax(failure.problem)
    self.place = failure.context.hasSuffix("an alias") ? context ?? place : place
  }

  private static func label(_ context: String) -> String? {
    switch context {
    case "while parsing a block mapping": "the object starts here"
    case "while parsing a block collection": "the list starts here"
    case "while parsing a flow mapping": "opened here"
    case "while parsing a flow sequence": "opened here"
    case "while scanning a quoted scalar": "the quote opens here"
    case "while scanning a simple key": "this text"
    case "while scanning a block scalar": "the block starts here"
    default: nil
    }
  }

  private static func character(
    _ problem: String, _ near: YAMLSurroundings
  ) -> Diagnostic.Message? {
    switch problem {
    case "found character that cannot start any token":
      near.byte == UInt8(ascii: "\t")
        ? .tabIndentation : .reservedCharacter(near.character, near.word)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      .tabIndentation
    case "did not find expected alphabetic or numeric character":
      .nameless(near.contextCharacter, near.contextWord)
    default: nil
    }
  }

  private static func key(_ problem: String, _ near: YAMLSurroundings) -> Diagnostic.Message? {
    switch problem {
    case _ where near.followsLongKey: .longKey
    case "mapping values are not allowed in this context": .secondColon
    case "could not find expected ':'": .missingColon
    case "did not find expected key", "did not find expected '-' indicator":
      near.isFirstOnLine
        ? .badIndentation : .textAfterValue(near.word.isEmpty ? near.character : near.word)
    case "did not find expected ',' or '}'": .unclosed("object", "}")
    case "did not find expected ',' or ']'": .unclosed("list", "]")
    case "did not find expected node content": .missingValue(near.character)
    case "did not find expected <document start>": .textAfterDocument
    case "block sequence entries are not allowed in this context": .listOnSameLine
    default: nil
    }
  }

  private static func quoted(_ problem: String, _ near: YAMLSurroundings) -> Diagnostic.Message? {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator": .unclosedQuote
    case "found unknown escape character": .unknownEscape(near.character(after: 1))
    case "found invalid Unicode character escape code": .surrogateEscape(near.surrogatePair)
    case "did not find expected hexdecimal number": .badEscape
    case "did not find expected comment or line break": .textAfterBlockHeader
    default: nil
    }
  }

  private static func directive(_ problem: String) -> Diagnostic.Message? {
    switch problem {
    case "found incompatible YAML document": .yamlVersion
    case "found unknown directive name": .unknownDirective
    case "found undefined tag handle": .undefinedTagHandle
    default: nil
    }
  }
}
