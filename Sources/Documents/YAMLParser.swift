internal import CLibYAML

/// Owns one libyaml parser over bytes that outlive it, and frees what libyaml allocated.
///
/// libyaml wants the parser at one address for its whole life, hence the pointer.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Nil if there is no memory for it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Calls `body` with the next event; returns nil where libyaml found an error.
  func next<Result>(_ body: (UnsafePointer<yaml_event_t>) -> Result) -> Result? {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { return nil }
    return body(event)
  }

  var failure: YAMLFailure {
    let state = parser.pointee
    return YAMLFailure(
      problem: Self.text(state.problem), problemIndex: Int(state.problem_mark.index),
      context: Self.text(state.context), contextIndex: Int(state.context_mark.index))
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
