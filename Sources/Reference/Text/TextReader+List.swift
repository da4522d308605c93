extension TextReader {
  private static let deepest = 8

  /// How an item of a list begins: `- `, `2. `.
  struct Marker {
    var indent: Int
    /// Nil for a bullet.
    var number: Int?
    /// Where the text of the item begins.
    var offset: Int

    init?(_ line: String) {
      indent = line.prefix { $0 == " " }.count
      let start = line.dropFirst(indent)
      guard let first = start.first, "-*+0123456789".contains(first) else { return nil }
      let mark = start.prefix { $0 != " " }
      let isBullet = ["-", "*", "+"].contains(mark)
      let isNumber =
        mark.count > 1 && mark.count < 5 && (mark.last == "." || mark.last == ")")
        && mark.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
      guard isBullet || isNumber, !start.dropFirst(mark.count + 1).isEmpty,
        !TextReader.isRule(start)
      else { return nil }
      number = isNumber ? Int(mark.dropLast()) : nil
      let space = start.dropFirst(mark.count).prefix { $0 == " " }.count
      offset = indent + mark.count + (space > 4 ? 1 : space)
    }

    /// Whether another item stands inside this one. People indent by two whatever the mark is.
    func holds(_ other: Marker) -> Bool { other.indent >= min(offset, indent + 2) }
  }

  mutating func readList(_ first: Marker) {
    var items: [Block.List.Item] = []
    while position < lines.count, let marker = Marker(lines[position]),
      (marker.number == nil) == (first.number == nil)
    {
      items.append(readItem(marker))
      let next = lines[position...].firstIndex { !$0.isBlank }
      if let next, Marker(lines[next]) != nil { position = next }
    }
    add(.init(start: first.number, items: items))
  }

  /// The first paragraph is the text of the item, the rest stands below it.
  private mutating func readItem(_ marker: Marker) -> Block.List.Item {
    var inner = [String(lines[position].dropFirst(marker.offset))]
    position += 1
    while position < lines.count, belongs(to: marker, after: inner.last ?? "") {
      let line = lines[position]
      let space = line.prefix(marker.offset).prefix { $0 == " " }.count
      inner.append(String(line.dropFirst(space)))
      position += 1
    }
    guard depth < Self.deepest else {
      return .init(text: inlines(inner.joined(separator: " ").trimmed))
    }
    var blocks = inside(inner).blocks
    guard case .paragraph(let text)? = blocks.first else { return .init(text: [], blocks: blocks) }
    blocks.removeFirst()
    return .init(text: text, blocks: blocks)
  }

  /// Whether a line is part of an item. A line that only goes on with a paragraph may stand
  /// anywhere (CommonMark 0.31 §5.2).
  private func belongs(to marker: Marker, after last: String) -> Bool {
    let line = lines[position]
    if line.isBlank {
      let next = lines[position...].prefix(100).first { !$0.isBlank }
      guard let next else { return false }
      return Marker(next).map(marker.holds) ?? (next.indent >= marker.offset)
    }
    if let other = Marker(line) { return marker.holds(other) }
    return line.indent >= marker.offset || !last.isBlank && !begins(line)
  }

  /// What says that a part is a draft is more than an item.
  private mutating func add(_ list: Block.List) {
    var rest: [Block.List.Item] = []
    for item in list.items {
      if case .text(let text)? = item.text.first, text.hasPrefix("Important: Draft.") {
        let words = String(text.dropFirst("Important: ".count))
        result.append(.hint(.info, [.text(words)] + item.text.dropFirst()))
        result += item.blocks
      } else {
        rest.append(item)
      }
    }
    if !rest.isEmpty { result.append(.list(.init(start: list.start, items: rest))) }
  }
}

extension String {
  var isBlank: Bool { allSatisfy { $0 == " " } }
  var indent: Int { prefix { $0 == " " }.count }

  /// Without the blanks around it.
  var trimmed: String { self[...].trimmed }
}

extension Substring {
  var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
