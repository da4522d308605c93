/// A Swift identifier, fit to be written where a name is expected. Only `Naming` makes one, so no
/// text of a spec reaches the output as a name without passing through it.
package struct SwiftName: Hashable, Sendable, Comparable {
  /// The bare identifier, without backticks: ASCII letters, digits and underscores.
  package let bare: String

  fileprivate init(bare: String) {
    let clean = Naming.sanitized(bare)
    self.bare = clean.isEmpty ? "_" : clean
  }

  /// As it is declared and used alone: keywords in backticks.
  package var source: String {
    ReservedWords.keywords.contains(bare) ? "`\(bare)`" : bare
  }

  /// As it follows a dot or labels an argument, where only a few keywords still need backticks.
  package var member: String {
    ReservedWords.neverBareAsMember.contains(bare) ? "`\(bare)`" : bare
  }

  package static func < (left: SwiftName, right: SwiftName) -> Bool { left.bare < right.bare }

  func appending(_ suffix: String) -> SwiftName {
    SwiftName(bare: bare + suffix)
  }

  func prefixed(by prefix: SwiftName) -> SwiftName {
    SwiftName(bare: prefix.bare + bare.prefix(1).uppercased() + bare.dropFirst())
  }
}

/// Turns names of a spec into names of the Swift API Design Guidelines.
///
///     naming.typeName("acs_credential")      // ACSCredential
///     naming.memberName("acs_user_ids")      // acsUserIDs
///     naming.memberName("ACSUserId")         // acsUserID
package struct Naming: Sendable {
  private let acronyms: Set<String>

  package init(acronyms: [String] = []) {
    self.acronyms = Self.standardAcronyms.union(acronyms.map { $0.lowercased() })
  }

  /// A name for a type: `UpperCamelCase`. An empty or digit-first name gets a leading word.
  package func typeName(_ text: String) -> SwiftName {
    typeName(words: Words(text).list)
  }

  package func typeName(words: [String]) -> SwiftName {
    let joined = words.map(upper).joined()
    return SwiftName(bare: Self.opened(joined, by: "T"))
  }

  /// A name for a property, method, argument or case: `lowerCamelCase`.
  package func memberName(_ text: String) -> SwiftName {
    memberName(words: Words(text).list)
  }

  package func memberName(words: [String]) -> SwiftName {
    guard let first = words.first else { return SwiftName(bare: "empty") }
    let joined = first.lowercased() + words.dropFirst().map(upper).joined()
    return SwiftName(bare: Self.opened(joined, by: "_"))
  }

  private func upper(_ word: String) -> String {
    let lower = word.lowercased()
    if acronyms.contains(lower) { return lower.uppercased() }
    if lower.count > 2, lower.hasSuffix("s"), acronyms.contains(String(lower.dropLast())) {
      return lower.dropLast().uppercased() + "s"
    }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  private static func opened(_ name: String, by lead: String) -> String {
    guard let first = name.unicodeScalars.first else { return lead == "_" ? "empty" : "Empty" }
    return first.isASCIIDigit ? lead + name : name
  }

  fileprivate static func sanitized(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isASCIIAlphanumeric || $0 == "_" }))
  }

  private static let standardAcronyms: Set<String> = [
    "id", "url", "uri", "api", "http", "https", "json", "html", "xml", "uuid", "ip", "sdk", "ssl",
    "tls", "ssh", "css", "csv", "pdf", "sql", "uid", "dns", "tcp", "udp", "utc", "jwt", "cpu",
    "iso", "faq",
  ]
}

extension Naming {
  /// A singular for the name of an item: `errors` → `error`, `entries` → `entry`. A word that is
  /// not plainly a plural stays as it is.
  package func singular(_ words: [String]) -> [String] {
    guard let last = words.last else { return words }
    return words.dropLast() + [Self.singular(last)]
  }

  private static func singular(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.count > 4, lower.hasSuffix("ies") { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where lower.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    let keeps = ["ss", "us", "is", "ws"].contains { lower.hasSuffix($0) }
    return lower.count > 2 && lower.hasSuffix("s") && !keeps ? String(word.dropLast()) : word
  }
}

extension Naming {
  /// A name that is already an identifier but for characters that no identifier may hold.
  func verbatim(_ text: String) -> SwiftName { SwiftName(bare: text) }

  /// A type name that the user chose: as written where it is an identifier.
  func chosenType(_ text: String) -> SwiftName {
    Self.isIdentifier(text) ? SwiftName(bare: text) : typeName(text)
  }

  /// The same for a property, method, argument or case.
  func chosenMember(_ text: String) -> SwiftName {
    Self.isIdentifier(text) ? SwiftName(bare: text) : memberName(text)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !first.isASCIIDigit else { return false }
    return text == sanitized(text)
  }
}
