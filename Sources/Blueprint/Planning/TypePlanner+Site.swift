import SeamstressOpenAPI

extension TypePlanner {
  /// Where a schema is used: what an inline type there would be called and belong to. Most schemas
  /// need no type of their own, so the words are put together only for one that does.
  struct Site {
    /// Words that a part of the document itself is called by.
    enum Name {
      case words([String])
      case failure(Response.Status)
      case text(Spelling)
      case name(SwiftName)
    }

    var scope: TypeScope
    /// The words of the operation around, which come before those of the part itself.
    var around: Name = []
    /// The words of the part itself: the first candidate for a name is made of both.
    var own: Name
    /// What is around, for when the plain name is taken.
    var outer: Name = []
    var direction: Usage
    /// The types to which the operations around belong. An equal type inside one of those that is
    /// called by the part's own text is used instead of a new one.
    var friends: [TypeID] = []
    /// How many arrays or dictionaries are between: `errors` → `error`.
    var depth = 0
  }
}

extension TypePlanner.Site {
  func words(_ naming: Naming) -> [String] {
    item(around.words + own.words, naming)
  }

  /// The words of an argument or member alone.
  func local(_ naming: Naming) -> [String] {
    if case .text(let spelling) = own { item(spelling.words, naming) } else { [] }
  }

  /// The site of an item of what stands here.
  var item: TypePlanner.Site {
    var site = self
    site.depth += 1
    return site
  }

  private func item(_ words: [String], _ naming: Naming) -> [String] {
    (0..<depth).reduce(words) { words, _ in naming.singular(words) }
  }
}

extension TypePlanner.Site.Name: ExpressibleByArrayLiteral {
  init(arrayLiteral words: String...) { self = .words(words) }

  var words: [String] {
    switch self {
    case .words(let words): words
    case .failure(let status): status.words + ["error"]
    case .text(let spelling): spelling.words
    case .name(let name): Words(name.bare).list
    }
  }
}
