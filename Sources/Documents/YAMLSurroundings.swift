/// The text around the place of a YAML error, as far as its explanation needs it.
struct YAMLSurroundings {
  let text: UnsafeBufferPointer<UInt8>
  let place: Int
  let context: Int?

  var byte: UInt8? { place < text.count ? text[place] : nil }
  var character: String { character(after: 0) }
  var word: String { word(at: place) }
  var contextCharacter: String { character(at: context ?? place) }
  var contextWord: String { word(at: context ?? place) }

  func character(after distance: Int) -> String { character(at: place + distance) }

  /// Only spaces stand before the place on its line.
  var isFirstOnLine: Bool {
    text[lineStart..<min(place, text.count)].allSatisfy { $0 == 0x20 }
  }

  /// libyaml finds a key only if its ":" is on the same line and at most 1,024 characters on.
  var followsLongKey: Bool { min(place, text.count) - lineStart > 1024 || contextLineIsLong }

  private var contextLineIsLong: Bool {
    guard let context, context < place else { return false }
    let line = text[context..<min(place, text.count)].prefix { $0 != 0x0A }
    return line.count > 1024 && line.dropFirst(1024).contains(UInt8(ascii: ":"))
  }

  private var lineStart: Int {
    let end = min(place, text.count)
    return text[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// A line separator before the place, on its line or the one above: libyaml breaks lines there,
  /// which no editor shows.
  var separator: (offset: Int, name: String)? {
    let end = min(place + 3, text.count)
    let above = lineStart > 0 ? text[..<(lineStart - 1)].lastIndex(of: 0x0A).map { $0 + 1 } : nil
    let start = max(min(above ?? 0, end), end - 4096)
    for offset in (start..<end).reversed() where offset + 2 < text.count {
      guard text[offset] == 0xE2, text[offset + 1] == 0x80 else { continue }
      if text[offset + 2] == 0xA8 { return (offset, "line separator U+2028") }
      if text[offset + 2] == 0xA9 { return (offset, "paragraph separator U+2029") }
    }
    return nil
  }

  /// The character that a pair of surrogate escapes `\uD83D\uDE00` stands for.
  var surrogatePair: Unicode.Scalar? {
    guard let high = unit(at: place), let low = unit(at: place + 6),
      (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private func unit(at place: Int) -> UInt32? {
    guard place >= 0, place + 4 <= text.count else { return nil }
    return UInt32(String(decoding: text[place..<place + 4], as: UTF8.self), radix: 16)
  }

  private func word(at start: Int) -> String {
    guard start < text.count else { return "" }
    var end = start
    while end < text.count, end - start < 40, text[end] > 0x20, text[end] != UInt8(ascii: "#") {
      if text[end] == UInt8(ascii: ":"), end + 1 == text.count || text[end + 1] <= 0x20 { break }
      end += 1
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private func character(at start: Int) -> String {
    guard start < text.count else { return "" }
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
