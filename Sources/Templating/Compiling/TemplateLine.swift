/// One line of a template. A comment may span several lines of the file; it is part of one here.
struct TemplateLine {
  enum Token {
    case text(Range<Int>)
    case tag(TemplateTag)
  }

  var tokens: [Token] = []

  /// The blanks that open the line.
  private(set) var indent = 0..<0

  mutating func append(text range: Range<Int>, of bytes: [UInt8]) {
    guard !range.isEmpty else { return }
    if tokens.isEmpty {
      let end = bytes[range].firstIndex { !Self.isBlank($0) } ?? range.upperBound
      indent = range.lowerBound..<end
    }
    tokens.append(.text(range))
  }

  mutating func append(tag: TemplateTag) { tokens.append(.tag(tag)) }

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

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
