import SeamstressBlueprint

extension SwiftWriter {
  /// The argument of `JSONKeys`, on several lines where one would be too long.
  mutating func keyArguments(_ count: Int, _ name: (Int) -> String) {
    guard let width = Self.plainWidth(count, name), width > 52 else {
      return keyArgument(count, name)
    }
    let breaks = Self.breaks(count, name)
    guard !breaks.isEmpty else {
      add("\n  ")
      return joined(count, name)
    }
    // One string on lines of their own, which are joined without a break. None starts with white
    // space, which the compiler would take for indentation.
    add("\n  \"\"\"\n  ")
    var next = 0
    for index in 0..<count {
      if index > 0 { add(" ") }
      if next < breaks.count, breaks[next] == index {
        add("\\\n  ")
        next += 1
      }
      content(name(index))
    }
    add("\n  \"\"\"")
  }

  /// The argument of `JSONKeys`: one literal for all names where none holds a space, since one
  /// literal costs the compiler less than an array of them.
  mutating func keyArgument(_ count: Int, _ name: (Int) -> String) {
    if Self.plainWidth(count, name) != nil { return joined(count, name) }
    add("[")
    list(count) { $1.literal(name($0)) }
    add("] as [String]")
  }

  private mutating func joined(_ count: Int, _ name: (Int) -> String) {
    add("\"")
    list(count, by: " ") { $1.content(name($0)) }
    add("\"")
  }

  /// The names that begin a line, but for the first.
  private static func breaks(_ count: Int, _ name: (Int) -> String) -> [Int] {
    var breaks: [Int] = []
    var width = 0
    for index in 0..<count {
      let length = name(index).utf8.count
      if width + length > 84, index > 0 {
        breaks.append(index)
        width = 0
      }
      width += length + 1
    }
    return breaks
  }

  /// How long the names are with a space behind each; nil where one literal cannot hold them all.
  private static func plainWidth(_ count: Int, _ name: (Int) -> String) -> Int? {
    var width = 0
    for index in 0..<count {
      let name = name(index)
      if !isPlain(name) { return nil }
      width += name.utf8.count + 1
    }
    return count > 0 ? width : nil
  }

  private static func isPlain(_ name: String) -> Bool {
    if name.allBytes({ $0.isPrintable && $0 != UInt8(ascii: " ") }) { return !name.isEmpty }
    return !name.unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
