/// The words and names of the texts of a description, each taken apart once: of the names of
/// properties and parameters four in five have been met before.
///
///     spellings["acs_user_id"].words          // ["acs", "user", "id"]
///     spellings["acs_user_id"].member         // acsUserID
final class Spellings {
  final class Spelling {
    let text: String
    let words: [String]
    private let naming: Naming
    @exclusivity(unchecked) private var knownMember: SwiftName?
    @exclusivity(unchecked) private var knownType: SwiftName?

    fileprivate init(_ text: String, _ naming: Naming) {
      self.text = text
      self.naming = naming
      words = Words(text).list
    }

    /// The best name for a member, as `Naming.bestMemberName` makes it.
    var member: SwiftName {
      if let knownMember { return knownMember }
      let name = naming.bestMemberName(text, words: words)
      knownMember = name
      return name
    }

    var type: SwiftName {
      if let knownType { return knownType }
      let name = naming.typeName(words: words)
      knownType = name
      return name
    }
  }

  let naming: Naming
  @exclusivity(unchecked) private var table = ByteTable()
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
