/// The names taken in one scope. Who comes first keeps the plain name; a later one of the same
/// spelling gets the next free number, and the choice depends on nothing but the order of calls.
struct NameScope {
  private var taken: Set<String>
  private let reserved: Set<String>
  private let foldsCase: Bool

  /// - Parameter foldsCase: Names that differ in case only count as the same, as they do for
  ///   files on many disks.
  init(reserved: Set<String> = [], foldsCase: Bool = false) {
    self.foldsCase = foldsCase
    self.reserved = foldsCase ? Set(reserved.map { $0.lowercased() }) : reserved
    taken = self.reserved
  }

  func isFree(_ name: SwiftName) -> Bool { !taken.contains(key(name)) }

  /// Whether the name was given to something, rather than reserved from the start.
  func isClaimed(_ name: SwiftName) -> Bool {
    taken.contains(key(name)) && !reserved.contains(key(name))
  }

  mutating func reserve(_ name: SwiftName) { taken.insert(key(name)) }

  /// Claims the first free of two ways to find candidates; the second is asked only if need be.
  mutating func claim(
    _ best: SwiftName, or others: @autoclosure () -> [SwiftName], suffix: String
  ) -> SwiftName {
    guard isFree(best) else { return claim(others(), suffix: suffix) }
    reserve(best)
    return best
  }

  /// Claims the first free of the candidates. When all are taken the last one gets the suffix, if
  /// it is a reserved word, and then a number.
  mutating func claim(
    _ candidates: [SwiftName], suffix: String = "", avoiding outer: NameScope? = nil
  ) -> SwiftName {
    func isFree(_ name: SwiftName) -> Bool {
      self.isFree(name) && outer?.isClaimed(name) != true
    }
    for candidate in candidates where isFree(candidate) {
      reserve(candidate)
      return candidate
    }
    guard let last = candidates.last else {
      preconditionFailure("a name is claimed from at least one candidate")
    }
    let base = reserved.contains(key(last)) ? last.appending(suffix) : last
    var name = base
    var number = 2
    while !isFree(name) {
      // A name that ends in a digit would read as another number: `v1`, `v1_2`, not `v12`.
      let endsInDigit = base.bare.unicodeScalars.last?.isASCIIDigit == true
      name = base.appending(endsInDigit ? "_\(number)" : String(number))
      number += 1
    }
    reserve(name)
    return name
  }

  private func key(_ name: SwiftName) -> String {
    foldsCase ? name.bare.lowercased() : name.bare
  }
}
