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
    if isNew { spellings.append(Spelling(text, naming)) }
    return spellings[number]
  }
}

/// A text that names something, with what is made of it when somebody asks.
final class Spelling {
  let text: String
  private let naming: Naming
  @exclusivity(unchecked) private var knownWords: [String]?
  @exclusivity(unchecked) private var knownMember: SwiftName?

  fileprivate init(_ text: String, _ naming: Naming) {
    self.text = text
    self.naming = naming
  }

  var words: [String] {
    if let knownWords { return knownWords }
    let words = Words(text).list
    knownWords = words
    return words
  }

  /// The best name for a member.
  var member: SwiftName {
    if let knownMember { return knownMember }
    let name = naming.bestMemberName(text)
    knownMember = name
    return name
  }
}
