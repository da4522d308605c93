extension Block {
  /// A list; what an item says after its first paragraph, further lists too, stands inside it.
  struct List {
    /// The number of the first item; nil where items have none.
    var start: Int?
    var items: [Item]

    struct Item {
      var text: [Inline]
      var blocks: [Block] = []
    }
  }

  /// Items without numbers, each a line.
  static func list(_ items: [[Inline]]) -> Block {
    .list(List(items: items.map { List.Item(text: $0) }))
  }
}
