internal import CLibYAML

/// Owns one libyaml parser over a text, and frees what libyaml allocated.
///
/// libyaml checks and copies its input character by character into the buffer that it scans, which
/// is a quarter of its time. The text was checked before, so that buffer is the text itself, as if
/// all of it had been read: with the NUL behind it by which libyaml knows the end.
///
/// libyaml wants the parser at one address for its whole life, hence the pointers.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// The start of the buffer that libyaml made for itself, and frees.
  private let ownBuffer: UnsafeMutablePointer<yaml_char_t>?

  /// It looks ahead by a few characters at most, and not beyond a NUL.
  private static let padding = 16

  /// Nil if there is no memory for it.
  /// - Parameter bytes: UTF-8 of characters that YAML allows.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    text = .allocate(capacity: bytes.count + Self.padding)
    let end = text[..<bytes.count].initialize(fromContentsOf: bytes)
    text[end...].initialize(repeating: 0)
    ownBuffer = parser.pointee.buffer.start
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, 0)
    parser.pointee.eof = 1
    // At least as many characters as there are: a NUL is not passed, whatever follows.
    parser.pointee.unread = bytes.count + 1
    parser.pointee.buffer.start = text.baseAddress
    parser.pointee.buffer.pointer = text.baseAddress
    parser.pointee.buffer.last = text.baseAddress.map { $0 + bytes.count + 1 }
    parser.pointee.buffer.end = text.baseAddress.map { $0 + text.count }
  }

  deinit {
    yaml_event_delete(event)
    parser.pointee.buffer.start = ownBuffer
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
    text.deallocate()
  }

  /// Calls `body` with the next event; returns nil where libyaml found an error.
  func next<Result>(_ body: (UnsafePointer<yaml_event_t>) -> Result) -> Result? {
    if event.pointee.ownsMemory { yaml_event_delete(event) }
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

extension yaml_event_t {
  fileprivate var ownsMemory: Bool {
    switch type {
    case YAML_MAPPING_START_EVENT:
      data.mapping_start.anchor != nil || data.mapping_start.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      data.sequence_start.anchor != nil || data.sequence_start.tag != nil
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT, YAML_NO_EVENT: false
    default: true
    }
  }
}
