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
    let target = Folded(name)
    let limit = max(1, target.length / 3)
    var best: (candidate: String, cost: Int)?
    for candidate in candidates where candidate != name {
      let other = Folded(candidate)
      let bound = min(limit * 2, (best?.cost ?? .max) - 1)
      guard let cost = target.cost(to: other, atMost: bound) else { continue }
      best = (candidate, cost)
    }
    return best?.candidate
  }

  /// A name without what counts little.
  private struct Folded {
    /// Of the name as it is.
    let length: Int
    private var scalars: [Unicode.Scalar] = []
    /// A bit for each scalar that occurs, which several may share.
    private var occurring: UInt64 = 0

    init(_ name: String) {
      var length = 0
      scalars.reserveCapacity(name.utf8.count)
      for scalar in name.unicodeScalars.prefix(longest) {
        length += 1
        if scalar == "_" || scalar == "-" || scalar == " " { continue }
        let isUpper = scalar.value >= 65 && scalar.value <= 90
        let folded = isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
        scalars.append(folded)
        occurring |= 1 << UInt64(folded.value & 63)
      }
      self.length = length
    }

    /// Nil if it is more than the bound.
    func cost(to other: Folded, atMost bound: Int) -> Int? {
      if scalars == other.scalars { return bound >= 1 ? 1 : nil }
      // An edit takes off at most one kind of scalar, and brings in at most one.
      let missing = (occurring & ~other.occurring).nonzeroBitCount
      let added = (other.occurring & ~occurring).nonzeroBitCount
      guard max(abs(length - other.length), missing, added) * 2 <= bound else { return nil }
      let cost = 2 * distance(scalars, other.scalars)
      return cost <= bound ? cost : nil
    }
  }

  /// Longer names are compared by their beginnings, which bounds the cost of a hostile document.
  private static let longest = 80

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
