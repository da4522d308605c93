internal import CLibYAML
internal import SeamstressDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension YAMLReader {
  mutating func scalar(_ event: UnsafePointer<yaml_event_t>, _ start: Int) {
    let data = event.pointee.data.scalar
    let value = UnsafeBufferPointer(start: data.value, count: data.length)
    let end = offset(event.pointee.end_mark)
    let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    let isKey = builder.expectsKey
    var record = builder.record(.string, start, end)
    record.isQuoted = !isPlain
    let isOneLine = event.pointee.start_mark.line == event.pointee.end_mark.line
    if isPlain, isOneLine, end &- start == value.count {
      record.first = record.start
      record.count = UInt32(truncatingIfNeeded: value.count)
    } else {
      store(value, in: &record, isPlain: isPlain)
    }
    if isKey { builder.noteKey(value) }
    if !isKey {
      record.kind = kind(of: value, tag: data.tag, isPlain: isPlain, start..<end, &record)
    } else if isPlain, data.tag == nil, value.count == 2, value.elementsEqual("<<".utf8) {
      builder.markMerge()
    } else if data.tag != nil {
      record.isQuoted = true
    }
    let index = builder.add(record)
    if let name = Self.string(data.anchor) {
      anchors[name] = Anchor(index: index, weight: 1, isOpen: false)
    }
  }

  private mutating func kind(
    of value: UnsafeBufferPointer<UInt8>, tag: UnsafeMutablePointer<yaml_char_t>?, isPlain: Bool,
    _ place: Range<Int>, _ record: inout NodeArena.Record
  ) -> Node.Kind {
    guard let tag = Self.string(tag) else { return isPlain ? YAMLScalar.kind(of: value) : .string }
    let meaning = YAMLTag(tag)
    guard let kind = meaning.kind(of: value, isPlain: isPlain) else {
      builder.bag.error(
        .wrongTag(YAMLTag.short(tag), String(decoding: value, as: UTF8.self)),
        at: span(place.lowerBound, place.upperBound))
      return .string
    }
    if case .unknown = meaning { reportTag(tag, place.lowerBound) }
    if meaning == .string { record.isQuoted = true }
    return kind
  }

  func reportTag(_ tag: String, _ start: Int) {
    builder.bag.warning(.unknownTag(YAMLTag.short(tag)), at: span(start, start + 1))
  }

  /// Points at the source where the value stands in it as it is; keeps a copy where escapes, folds
  /// or indentation make it differ.
  private mutating func store(
    _ value: UnsafeBufferPointer<UInt8>, in record: inout NodeArena.Record, isPlain: Bool
  ) {
    record.count = UInt32(truncatingIfNeeded: value.count)
    let quote = isPlain ? 0 : 1
    let end = Int(record.end) - base - quote
    let start = end - value.count
    if start >= Int(record.start) - base + quote, end <= text.count,
      Self.isEqual(text, from: start, value)
    {
      record.first = UInt32(truncatingIfNeeded: start + base)
      if isPlain { record.start = record.first }
      return
    }
    record.isUnescaped = true
    record.first = UInt32(truncatingIfNeeded: builder.arena.texts.count)
    builder.arena.texts.append(contentsOf: value)
  }
}

extension YAMLReader {
  private static func isEqual(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ value: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let left = text.baseAddress, let right = value.baseAddress else { return value.isEmpty }
    return memcmp(left + start, right, value.count) == 0
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongTag(_ tag: String, _ text: String) -> Self {
    .init(
      "wrong-tag", "'\(text)' is not what its tag \(tag) says", effect: "it is read as a string",
      help: "remove the tag or correct the value")
  }

  fileprivate static func unknownTag(_ tag: String) -> Self {
    .init(
      "unknown-tag", "the tag \(tag) has no meaning in an OpenAPI document",
      effect: "the value is read as if it had no tag", help: "remove the tag")
  }
}
