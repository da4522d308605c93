/// A Swift identifier, fit to be written where a name is expected. Only `Naming` makes one, so no
/// text of a spec reaches the output as a name without passing through it.
package struct SwiftName: Hashable, Sendable, Comparable {
  /// The bare identifier, without backticks: ASCII letters, digits and underscores.
  package let bare: String

  /// Longer names are cut: a description may hold a value of a megabyte.
  static let longest = 120

  fileprivate init(bare: String) {
    self.init(clean: Naming.sanitized(bare))
  }

  /// - Parameter clean: Of letters, digits and underscores only.
  fileprivate init(clean: String) {
    bare = clean.utf8.count > Self.longest ? Self.cut(clean) : clean.isEmpty ? "_" : clean
  }

  /// The start of a name and a hash of all of it (FNV-1a: the same on every machine).
  private static func cut(_ name: String) -> String {
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return name.prefix(longest - 14) + "_" + String(hash, radix: 36)
  }

  /// Whether it is written the same everywhere, as nearly all names: only keywords ever need
  /// backticks.
  package var isPlain: Bool { !ReservedWords.isKeyword(bare) }

  /// As it is declared and used alone: keywords in backticks.
  package var source: String {
    ReservedWords.isKeyword(bare) ? "`\(bare)`" : bare
  }

  /// As it names a parameter where that is declared, where all but a few keywords stand as they are.
  package var label: String {
    ReservedWords.needsTicks(asLabel: bare) ? "`\(bare)`" : bare
  }

  /// As it names an argument of a call, where `let` is bare, too.
  package var argument: String {
    ReservedWords.needsTicks(asArgument: bare) ? "`\(bare)`" : bare
  }

  /// As it follows a dot, where only a few keywords still need backticks.
  package var member: String {
    ReservedWords.needsTicks(asMember: bare) ? "`\(bare)`" : bare
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
///     naming.typeName("OpenAI_status")       // OpenAIStatus: as its author writes it
package struct Naming: Sendable {
  private let acronyms: Acronyms

  package init(acronyms: [String] = []) {
    self.acronyms = Acronyms(acronyms)
  }

  /// A name for a type: `UpperCamelCase`. An empty or digit-first name gets a leading word.
  package func typeName(_ text: String) -> SwiftName {
    name(of: text, opensLower: false) ?? typeName(words: Words(text).list)
  }

  package func typeName(words: [String]) -> SwiftName {
    name(words: words, opensLower: false) ?? name(words: Self.clean(words), opensLower: false)
      ?? SwiftName(clean: "Empty")
  }

  /// A name for a property, method, argument or case: `lowerCamelCase`.
  package func memberName(_ text: String) -> SwiftName {
    name(of: text, opensLower: true) ?? memberName(words: Words(text).list)
  }

  /// The name as nearly all are made, without a list of its words; nil for a text of symbols only
  /// or with others than ASCII characters.
  private func name(of text: String, opensLower: Bool) -> SwiftName? {
    guard text.allBytes({ $0 < 0x80 }) else { return nil }
    var text = text
    return text.withUTF8 { bytes in
      // Each word has a byte at least.
      NameBytes.with(size: 2 * bytes.count + 1, acronyms) { name in
        Words.each(inASCII: bytes) { word, isSpelt in
          name.add(word, isLower: opensLower && name.isEmpty, isSpelt: isSpelt)
        }
        return name.isEmpty ? nil : SwiftName(clean: name.text(opening: opensLower ? "_" : "T"))
      }
    }
  }

  /// Nil where nothing is left of the words, or they are not of letters and digits only.
  private func name(words: [String], opensLower: Bool) -> SwiftName? {
    let size = words.reduce(1) { $0 + $1.utf8.count + 1 }
    return NameBytes.with(size: size, acronyms) { name in
      for word in words { name.add(word, isLower: opensLower && name.isEmpty) }
      guard name.isClean, !name.isEmpty else { return nil }
      return SwiftName(clean: name.text(opening: opensLower ? "_" : "T"))
    }
  }

  package func memberName(words: [String]) -> SwiftName {
    name(words: words, opensLower: true) ?? name(words: Self.clean(words), opensLower: true)
      ?? SwiftName(clean: "empty")
  }

  /// Names for a member, best first: `+1` and `-1` differ only in their symbols, which are spelt
  /// out where a plain name would drop a leading sign or is taken.
  func memberNames(_ text: String) -> [SwiftName] {
    let spelt = speltMemberName(text)
    return Self.isSigned(text) ? [spelt] : [memberName(text), spelt]
  }

  /// The best of the names for a member. Nearly always it is free, and no other is needed.
  func bestMemberName(_ text: String) -> SwiftName {
    Self.isSigned(text) ? speltMemberName(text) : memberName(text)
  }

  private func speltMemberName(_ text: String) -> SwiftName {
    memberName(words: Words(spellingSymbolsOf: text).list)
  }

  static func isSigned(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count > 1 else { return false }
    return first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
  }

  /// A name that the user chose: kept as it is if it can be a type's.
  func chosenType(_ text: String) -> SwiftName {
    let isName = text.unicodeScalars.first?.isASCIIUppercase == true && Self.isIdentifier(text)
    return isName ? SwiftName(bare: text) : typeName(text)
  }

  /// A name that the user chose: kept as it is if it can be a member's.
  func chosenMember(_ text: String) -> SwiftName {
    let first = text.unicodeScalars.first
    let isName = first?.isASCIILowercase == true && Self.isIdentifier(text)
    return isName ? SwiftName(bare: text) : memberName(text)
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count <= SwiftName.longest
      && text.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "_" }
  }

  /// Words of letters and digits only, whoever made them.
  private static func clean(_ words: [String]) -> [String] {
    words.flatMap { word in
      Self.isClean(word) ? [word] : Words(word).list
    }
  }

  private static func isClean(_ word: String) -> Bool {
    word.allBytes { $0.isASCIIAlphanumeric } && !word.isEmpty
  }

  func isAcronym(_ lower: String) -> Bool {
    var lower = lower
    return lower.withUTF8(acronyms.contains)
  }

  func isPluralAcronym(_ lower: String) -> Bool {
    var lower = lower
    return lower.withUTF8(acronyms.containsPlural)
  }

  fileprivate static func sanitized(_ text: String) -> String {
    if text.allBytes({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") }) { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.isASCIIAlphanumeric || $0 == "_" }))
  }
}

extension Naming {
  /// A name that is already an identifier but for characters that no identifier may hold.
  func verbatim(_ text: String) -> SwiftName { SwiftName(bare: text) }
}
