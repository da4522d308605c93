/// The first place where two texts differ, in the form of a unified diff: enough to see what is
/// going on without printing a whole file.
///
///     @@ -3,3 +3,3 @@
///      struct Pet {
///     -  var nmae: String
///     +  var name: String
///      }
package struct FirstHunk {
  private let old: [Substring]
  private let new: [Substring]

  /// Nil if the texts are equal.
  package static func text(old: [UInt8], new: [UInt8]) -> String? {
    guard old != new else { return nil }
    return FirstHunk(old: lines(old), new: lines(new)).text
  }

  private static let context = 2
  private static let longest = 12
  private static let reach = 400

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private var text: String {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let (gone, come) = extent(from: same)
    let start = max(0, same - Self.context)
    let before = old[start..<same]
    let after = old.dropFirst(same + gone).prefix(Self.context)
    let kept = before.count + after.count
    var lines = ["@@ -\(start + 1),\(gone + kept) +\(start + 1),\(come + kept) @@"]
    lines += before.map { " \($0)" }
    lines += Self.shortened(old.dropFirst(same).prefix(gone).map { "-\($0)" })
    lines += Self.shortened(new.dropFirst(same).prefix(come).map { "+\($0)" })
    lines += after.map { " \($0)" }
    return lines.joined(separator: "\n")
  }

  /// How many lines go and come until both texts agree again for two lines or end.
  private func extent(from same: Int) -> (gone: Int, come: Int) {
    let (oldRest, newRest) = (old.dropFirst(same), new.dropFirst(same))
    for total in 1...Self.reach {
      for gone in 0...total where gone <= oldRest.count && total - gone <= newRest.count {
        let left = oldRest.dropFirst(gone).prefix(2)
        let right = newRest.dropFirst(total - gone).prefix(2)
        if left.elementsEqual(right) { return (gone, total - gone) }
      }
    }
    return (min(Self.longest, oldRest.count), min(Self.longest, newRest.count))
  }

  private static func shortened(_ lines: [String]) -> [String] {
    guard lines.count > longest else { return lines }
    return lines.prefix(longest) + ["… \(lines.count - longest) more lines"]
  }
}
