/// Finds the name that a misspelt one was probably meant to be.
///
///     NearMiss.best(for: "Pte", among: ["Pet", "Owner"])      // "Pet"
package enum NearMiss {
  /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), the first
  /// of several; nil if none is near enough to be a misspelling. Differences of case and of
  /// `_`, `-` and spaces count little.
  package static func best(
    for name: String, among candidates: some Sequence<String>
  ) -> String? {
    let target = Array(name.unicodeScalars.prefix(longest))
    let limit = max(1, target.count / 3)
    var best: (candidate: String, cost: Int)?
    for candidate in candidates where candidate != name {
      let scalars = Array(candidate.unicodeScalars.prefix(longest))
      let bound = min(limit * 2, (best?.cost ?? .max) - 1)
      guard abs(scalars.count - target.count) * 2 <= bound || fold(scalars) == fold(target) else {
        continue
      }
      let cost = fold(scalars) == fold(target) ? 1 : 2 * distance(fold(target), fold(scalars))
      if cost <= bound { best = (candidate, cost) }
    }
    return best?.candidate
  }

  /// Longer names are compared by their beginnings, which bounds the cost of a hostile document.
  private static let longest = 80

  private static func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
      .map { scalar in
        guard scalar.value >= 65, scalar.value <= 90 else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value) | 0x20)
      }
  }

  /// The restricted Damerau-Levenshtein distance.
  package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
