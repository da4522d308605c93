/// The words and names of the texts of a description, each found once: of the names of properties
/// and parameters four in five have been met before.
///
///     spellings["acs_user_id"].words          // ["acs", "user", "id"]
///     spellings["acs_user_id"].member         // acsUserID
final class Spellings {
  private let naming: Naming
  @exclusivity(unchecked) private var table = TextTable()
  @exclusivity(unchecked) private var spellings: [Spelling] = []

  init(_ naming: Naming) {
    self.naming = naming
  }

  subscript(text: String) -> Spelling {
    let (number, isNew) = table.insert(text)
    if isNew { spellings.append(Spelling(text, number, naming)) }
    return spellings[number]
  }
}

/// A text that names something, with what is made of it when somebody asks. A text has one of these,
/// so that two are the same text only if they are the same object.
final class Spelling {
  let text: String
  /// In the order in which the texts were met.
  let number: Int
  private let naming: Naming
  @exclusivity(unchecked) private var knownWords: [String]?
  @exclusivity(unchecked) private var knownMember: HashedName?

  fileprivate init(_ text: String, _ number: Int, _ naming: Naming) {
    self.text = text
    self.number = number
    self.naming = naming
  }

  var words: [String] {
    if let knownWords { return knownWords }
    let words = Words(text).list
    knownWords = words
    return words
  }

  /// Whether the name of a member spells its sign, which its words do not have.
  var isSigned: Bool { Naming.isSigned(text) }

  /// The best name for a member, as it is looked up in the scopes of members.
  var member: HashedName {
    if let knownMember { return knownMember }
    let name = HashedName(naming.bestMemberName(text))
    knownMember = name
    return name
  }
}

/// A name that is looked up in many scopes, hashed once for all of them.
struct HashedName {
  let name: SwiftName
  let hash: UInt64

  init(_ name: SwiftName) {
    self.name = name
    hash = name.bare.seededHash
  }
}
