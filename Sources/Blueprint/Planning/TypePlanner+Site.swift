extension TypePlanner {
  /// Where a schema is used: what an inline type there would be called and belong to. Most schemas
  /// need no type of their own, so the words are put together only for one that does.
  struct Site {
    var scope: TypeScope
    /// The words of the operation around, which come before those of the part itself.
    var around: [String] = []
    /// The words of the part itself: the first candidate for a name is made of both.
    var own: [String]
    /// Words of what is around, for when the plain name is taken.
    var outer: [String] = []
    var direction: Usage
    /// For arguments of operations, and members: an equal type inside one of the friends that is
    /// called by the part's own words is used instead of a new one.
    var isLocal = false
    /// The types to which the operations around belong.
    var friends: [TypeID] = []
    /// How many arrays or dictionaries are between: `errors` → `error`.
    var depth = 0
  }
}

extension TypePlanner.Site {
  func words(_ naming: Naming) -> [String] { item(around.isEmpty ? own : around + own, naming) }

  func local(_ naming: Naming) -> [String] { isLocal ? item(own, naming) : [] }

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
