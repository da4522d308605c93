extension Naming {
  /// A singular for the name of an item: `errors` → `error`, `entries` → `entry`. A word that is
  /// not plainly a plural stays as it is.
  package func singular(_ words: [String]) -> [String] {
    guard let last = words.last else { return words }
    return words.dropLast() + [singular(last)]
  }

  private func singular(_ word: String) -> String {
    let lower = word.lowercased()
    if let known = Self.irregular[lower] { return known }
    if isAcronym(lower) { return word }
    if isPluralAcronym(lower) { return String(word.dropLast()) }
    if lower.count > 4, lower.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in Self.longEndings where lower.hasSuffix(ending) { return String(word.dropLast(2)) }
    let keeps = ["ss", "us", "is"].contains { lower.hasSuffix($0) }
    return lower.count > 2 && lower.hasSuffix("s") && !keeps ? String(word.dropLast()) : word
  }

  /// Plurals that end in `es` where the singular has no `e`.
  private static let longEndings = [
    "sses", "shes", "ches", "xes", "zzes", "tuses", "iases", "nuses",
  ]

  private static let irregular = [
    "series": "series", "species": "species", "news": "news", "gps": "gps", "sms": "sms",
    "aws": "aws", "movies": "movie", "cookies": "cookie", "caches": "cache", "axes": "axis",
    "indices": "index", "children": "child", "people": "person",
  ]
}
