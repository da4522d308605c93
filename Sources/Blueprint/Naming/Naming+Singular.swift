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
    guard lower.utf8.last == UInt8(ascii: "s") else { return word }
    if isAcronym(lower) || Self.singulars.contains(lower) { return word }
    if isPluralAcronym(lower) { return String(word.dropLast()) }
    if lower.utf8.count > 4, lower.hasEnding("ies") { return word.dropLast(3) + "y" }
    for ending in Self.longEndings where lower.hasEnding(ending) { return String(word.dropLast(2)) }
    let keeps = lower.hasEnding("ss") || lower.hasEnding("us") || lower.hasEnding("is")
    return lower.utf8.count > 2 && !keeps ? String(word.dropLast()) : word
  }

  /// Plurals that end in `es` where the singular has no `e`.
  private static let longEndings = [
    "sses", "shes", "ches", "xes", "zzes", "tuses", "iases", "nuses",
  ]

  private static let irregular = [
    "movies": "movie", "cookies": "cookie", "caches": "cache", "quizzes": "quiz",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "appendices": "appendix",
    "children": "child", "people": "person", "men": "man", "women": "woman",
    "axes": "axis", "analyses": "analysis", "bases": "base", "crises": "crisis",
    "diagnoses": "diagnosis", "hypotheses": "hypothesis", "parentheses": "parenthesis",
    "buses": "bus", "gases": "gas", "lenses": "lens", "atlases": "atlas", "canvases": "canvas",
    "campuses": "campus", "viruses": "virus",
    "heroes": "hero", "echoes": "echo", "vetoes": "veto", "potatoes": "potato",
    "tomatoes": "tomato",
    "halves": "half", "knives": "knife", "leaves": "leaf", "lives": "life", "selves": "self",
    "shelves": "shelf", "thieves": "thief", "wives": "wife", "wolves": "wolf",
  ]

  /// Words that end in `s` and are no plurals.
  private static let singulars: Set<String> = [
    "series", "species", "news", "gps", "sms", "aws", "dns", "tls", "always", "as", "atlas", "bias",
    "canvas", "chaos", "does", "gas", "has", "its", "kudos", "lens", "perhaps", "was", "yes",
  ]
}

extension String {
  /// Of words of ASCII letters, which need no look at whole characters.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
