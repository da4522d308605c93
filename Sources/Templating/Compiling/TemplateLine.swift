/// One line of a template. A comment may span several lines of the file; it is part of one here.
struct TemplateLine {
  enum Token {
    case text(Range<Int>)
    case tag(TemplateTag)
  }

  var tokens: [Token] = []

  /// The blanks before the first token that is not blank.
  private(set) var indent = 0..<0
  private var isBlank = true

  mutating func append(text range: Range<Int>, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    tokens.append(.text(range))
    guard isBlank else { return }
    let end = bytes[range].firstIndex { !Self.isBlank($0) } ?? range.upperBound
    if tokens.count == 1 { indent = range.lowerBound..<end }
    isBlank = end == range.upperBound
  }

  /// The one tag of a line that prints nothing itself and has nothing but blanks around it: such a
  /// line vanishes whole (Mustache specification, "Standalone").
  func standaloneTag(in bytes: [UInt8]) -> TemplateTag? {
    var found: TemplateTag?
    for token in tokens {
      switch token {
      case .text(let range):
        guard bytes[range].allSatisfy(Self.isBlank) else { return nil }
      case .tag(let tag):
        guard found == nil, tag.kind != .value else { return nil }
        found = tag
      }
    }
    return found
  }

  mutating func append(tag: TemplateTag) {
    tokens.append(.tag(tag))
    isBlank = false
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
