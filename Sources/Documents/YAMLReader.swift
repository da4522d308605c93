internal import CLibYAML
internal import SeamstressDiagnostics

/// Reads YAML 1.2 into an arena through libyaml's events.
///
/// libyaml knows structure; what a scalar means is decided here (`YAMLScalar`, `YAMLTag`), as are
/// aliases, merge keys and duplicate keys. It works through events, not calls within calls, and
/// stops at the depth limit while reading, since libyaml takes quadratic time in nested brackets.
struct YAMLReader {
  struct Anchor {
    var index: Int
    var weight: Int
    var isOpen: Bool
  }

  var builder: NodeBuilder
  var anchors: [String: Anchor] = [:]
  /// The open containers that carry an anchor, outermost first.
  var openAnchors: [(index: Int, name: String)] = []
  var offsets: CharacterOffsets
  let text: UnsafeBufferPointer<UInt8>
  let base: Int
  private var isFinished = false

  init(_ builder: NodeBuilder, text: UnsafeBufferPointer<UInt8>, base: Int, isASCII: Bool) {
    self.builder = builder
    self.text = text
    self.base = base
    offsets = CharacterOffsets(text, isASCII: isASCII)
  }

  /// The indices of the roots of all documents in the text; nil after a diagnostic.
  mutating func readAll() -> [Int]? {
    guard hasOnlyAllowedCharacters() else { return nil }
    builder.reserve(forBytes: text.count)
    guard let parser = YAMLParser(text) else {
      builder.bag.error(.outOfMemory, at: nil)
      return nil
    }
    while !isFinished {
      let isRead: Bool? = parser.next { event in handle(event) }
      guard let isRead else {
        report(parser.failure)
        return nil
      }
      guard isRead else { return nil }
    }
    return builder.roots
  }

  /// The index of the root of the only document; nil after a diagnostic.
  mutating func read() -> Int? {
    guard let roots = readAll() else { return nil }
    let documents = roots.filter { !isEmpty($0) }
    guard let root = documents.first else {
      builder.bag.error(.emptyDocument, at: span(0, 0))
      return nil
    }
    guard !isPlainText(root) else {
      builder.bag.error(.plainText, at: builder.arena.node(root))
      return nil
    }
    if documents.count > 1 { reportSecond(documents[1], after: root) }
    return root
  }

  private func isEmpty(_ root: Int) -> Bool {
    let record = builder.arena.records[root]
    return record.kind == .null && record.count == 0
  }

  /// A saved error page is one unquoted text to YAML.
  private func isPlainText(_ root: Int) -> Bool {
    let record = builder.arena.records[root]
    return record.kind == .string && !record.isQuoted
  }

  private func reportSecond(_ second: Int, after first: Int) {
    guard let start = builder.arena.node(second).span?.start else { return }
    builder.bag.error(.secondDocument, at: span(start, start + 1))
  }

  /// False if reading cannot go on.
  private mutating func handle(_ event: UnsafePointer<yaml_event_t>) -> Bool {
    let start = offset(event.pointee.start_mark)
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      scalar(event, start)
      return true
    case YAML_STREAM_END_EVENT:
      isFinished = true
      return true
    case YAML_DOCUMENT_START_EVENT:
      anchors.removeAll()
      return true
    case YAML_ALIAS_EVENT:
      return alias(
        Self.string(event.pointee.data.alias.anchor), start, offset(event.pointee.end_mark))
    case YAML_SEQUENCE_START_EVENT:
      let data = event.pointee.data.sequence_start
      return begin(.array, start, anchor: data.anchor, tag: data.tag)
    case YAML_MAPPING_START_EVENT:
      let data = event.pointee.data.mapping_start
      return begin(.object, start, anchor: data.anchor, tag: data.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return end(start, offset(event.pointee.end_mark))
    default:
      return true
    }
  }

  mutating func offset(_ mark: yaml_mark_t) -> Int {
    base + offsets.byteOffset(of: Int(mark.index))
  }

  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(file: builder.source, start: start, end: end)
  }

  static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension YAMLReader {
  private mutating func begin(
    _ kind: Node.Kind, _ start: Int, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    guard builder.depth < builder.limits.depth else {
      builder.bag.error(.tooDeep(builder.limits.depth), at: span(start, start + 1))
      return false
    }
    if tag != nil { checkTag(Self.string(tag), of: kind, start) }
    let name = Self.string(anchor)
    let index = builder.begin(kind, at: start)
    if let name {
      openAnchors.append((index, name))
      anchors[name] = Anchor(index: index, weight: 1, isOpen: true)
    }
    return true
  }

  private mutating func end(_ start: Int, _ end: Int) -> Bool {
    // A block collection ends where libyaml notices, lines later; a flow one at its bracket.
    guard let closed = builder.end(at: start == end ? nil : end) else { return true }
    if builder.endedAtKey {
      builder.bag.error(.complexKey, at: builder.arena.node(closed.index))
      builder.replaceKeyByPlaceholder()
    }
    if let open = openAnchors.last, open.index == closed.index {
      openAnchors.removeLast()
      guard anchors[open.name]?.index == closed.index else { return true }
      anchors[open.name] = Anchor(index: closed.index, weight: closed.weight, isOpen: false)
    }
    return true
  }

  private func checkTag(_ tag: String?, of kind: Node.Kind, _ start: Int) {
    let meaning = YAMLTag(tag)
    let expected: YAMLTag = kind == .array ? .array : .object
    guard meaning != .none, meaning != expected else { return }
    reportTag(tag ?? "", start)
  }
}

extension Diagnostic.Message {
  fileprivate static let outOfMemory = Self("out-of-memory", "there is no memory to read the file")

  static let emptyDocument = Self(
    "empty-document", "the document is empty",
    help: "check that the file was saved, and that it is the one you mean")

  fileprivate static let plainText = Self(
    "plain-text", "the file is plain text, neither an object nor a list",
    effect: "it is not read", help: "check that the file is what you meant to download")

  fileprivate static let secondDocument = Self(
    "second-document", "a second document starts here", effect: "only the first one is read",
    help: "keep one document per file: remove what follows the line '---'")

  static func tooDeep(_ limit: Int) -> Self {
    .init(
      "too-deep", "arrays and objects are nested more than \(limit) levels deep",
      effect: "the file is not read")
  }
}
