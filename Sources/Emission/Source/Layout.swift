/// Where line breaks go: a parameter list stands on one line if it fits, else each parameter has
/// its own.
enum Layout {
  static let width = 100

  /// - Parameters:
  ///   - before: Columns that the line has before the list.
  ///   - after: Columns that it needs behind it.
  static func arguments(_ arguments: [SwiftSource], before: Int, after: Int) -> SwiftSource {
    let line = SwiftSource.joined(arguments, by: ", ")
    if before + line.width + after <= width || arguments.isEmpty { return line }
    return "\n  \(.joined(arguments, by: ",\n  "))\n"
  }

  /// A list that fills its lines.
  static func filled(
    _ items: [SwiftSource], before: Int, indentation: SwiftSource
  ) -> SwiftSource {
    var lines: [[SwiftSource]] = [[]]
    var column = before
    for item in items {
      if column + item.width + 2 > width - 6, lines.last?.isEmpty == false {
        lines.append([])
        column = before
      }
      lines[lines.count - 1].append(item)
      column += item.width + 2
    }
    return .joined(lines.map { .joined($0, by: ", ") }, by: ",\n\(indentation)")
  }
}
