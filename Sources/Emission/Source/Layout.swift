/// Where line breaks go: a parameter list stands on one line if it fits, else each parameter has
/// its own.
enum Layout {
  static let width = 100
}

extension SwiftWriter {
  /// Writes the parts of a list by their numbers.
  mutating func list(
    _ count: Int, by separator: StaticString = ", ", _ part: (Int, inout SwiftWriter) -> Void
  ) {
    for index in 0..<count {
      if index > 0 { add(separator) }
      part(index, &self)
    }
  }

  /// A list on one line if it fits, else with a line for each part.
  /// - Parameters:
  ///   - before: Columns that the line has before the list.
  ///   - after: Columns that it needs behind it.
  mutating func arguments(
    _ count: Int, before: Int, after: Int, _ part: (Int, inout SwiftWriter) -> Void
  ) {
    let start = mark
    for index in 0..<count {
      if index > 0 { add(", ") }
      part(index, &self)
      if isWider(than: Layout.width - before - after, from: start) {
        goBack(to: start)
        add("\n  ")
        list(count, by: ",\n  ", part)
        add("\n")
        return
      }
    }
  }

  /// A list that fills its lines.
  mutating func filled(
    _ count: Int, before: Int, indentation: StaticString, _ part: (Int, inout SwiftWriter) -> Void
  ) {
    var column = before
    for index in 0..<count {
      let end = mark
      if index > 0 { add(", ") }
      let start = mark
      part(index, &self)
      let width = width(from: start)
      if index > 0, column + width + 2 > Layout.width - 6 {
        goBack(to: end)
        add(",\n")
        add(indentation)
        part(index, &self)
        column = before
      }
      column += width + 2
    }
  }
}
