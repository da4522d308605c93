/// The names taken in one scope. Who comes first keeps the plain name; a later one of the same
/// spelling gets the next free number, and the choice depends on nothing but the order of calls.
struct NameScope {
  private var taken = TextTable()
  private let reserved: ReservedNames
  private let foldsCase: Bool
  /// The next number for a name that was numbered before: all below it are taken here.
  private var numbers: [String: Int] = [:]

  /// - Parameter foldsCase: Names that differ in case only count as the same, as they do for
  ///   files on many disks.
  init(reserved: ReservedNames = [], foldsCase: Bool = false) {
    self.foldsCase = foldsCase
    self.reserved = foldsCase ? reserved.lowercased : reserved
  }

  func isFree(_ name: SwiftName) -> Bool {
    let (key, hash) = key(name)
    return !reserved.contains(key, hash: hash) && taken.position(of: key, hash: hash) == nil
  }

  /// Whether the name was given to something, rather than reserved from the start.
  func isClaimed(_ name: SwiftName) -> Bool {
    let (key, hash) = key(name)
    return taken.position(of: key, hash: hash) != nil && !reserved.contains(key, hash: hash)
  }

  mutating func reserve(_ name: SwiftName) { taken.insert(key(name).key) }

  mutating func reserve(_ name: HashedName) {
    if foldsCase { return reserve(name.name) }
    taken.insert(name.name.bare, hash: name.hash)
  }

  /// Reserves the name if it is free.
  private mutating func takes(_ name: SwiftName) -> Bool {
    let (key, hash) = key(name)
    return !reserved.contains(key, hash: hash) && taken.insert(key, hash: hash).isNew
  }

  /// The same for a name that other scopes are asked for as well.
  mutating func claim(
    _ best: HashedName, or others: @autoclosure () -> [SwiftName], suffix: String
  ) -> SwiftName {
    if foldsCase { return claim(best.name, or: others(), suffix: suffix) }
    let isFree = !reserved.contains(best.name.bare, hash: best.hash)
    if isFree, taken.insert(best.name.bare, hash: best.hash).isNew { return best.name }
    let others = others()
    return claim(others.isEmpty ? [best.name] : others, suffix: suffix)
  }

  /// Claims the first free of two ways to find candidates; the second is asked only if need be.
  mutating func claim(
    _ best: SwiftName, or others: @autoclosure () -> [SwiftName], suffix: String,
    avoiding outer: NameScope? = nil
  ) -> SwiftName {
    if takes(best, avoiding: outer) { return best }
    let others = others()
    return claim(others.isEmpty ? [best] : others, suffix: suffix, avoiding: outer)
  }

  /// Claims the first free of the candidates. When all are taken the last one gets the suffix, if
  /// it is a reserved word, and then a number.
  mutating func claim(
    _ candidates: [SwiftName], suffix: String = "", avoiding outer: NameScope? = nil
  ) -> SwiftName {
    for candidate in candidates where takes(candidate, avoiding: outer) { return candidate }
    guard let last = candidates.last else {
      preconditionFailure("a name is claimed from at least one candidate")
    }
    let (key, hash) = key(last)
    let base = reserved.contains(key, hash: hash) ? last.appending(suffix) : last
    if takes(base, avoiding: outer) { return base }
    // A name that ends in a digit would read as another number: `v1`, `v1_2`, not `v12`.
    let separator = base.bare.unicodeScalars.last?.isASCIIDigit == true ? "_" : ""
    // Numbers that only an outer scope has are free for who does not avoid it.
    var number = outer == nil ? numbers[base.bare] ?? 2 : 2
    while true {
      let name = base.appending("\(separator)\(number)")
      number += 1
      guard takes(name, avoiding: outer) else { continue }
      if outer == nil { numbers[base.bare] = number }
      return name
    }
  }

  private mutating func takes(_ name: SwiftName, avoiding outer: NameScope?) -> Bool {
    outer?.isClaimed(name) != true && takes(name)
  }

  private func key(_ name: SwiftName) -> (key: String, hash: UInt64) {
    let key = foldsCase ? name.bare.lowercased() : name.bare
    return (key, key.seededHash)
  }
}
