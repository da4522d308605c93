/// Tells what of a list of schemas was in it before, by their numbers and without hashing.
///
///     marks.begin(); marks.insert(3), marks.insert(7), marks.insert(3)     // true, true, false
struct SchemaMarks {
  /// The list in which a schema was met last.
  private var lists = SchemaColumn(0)
  private var list = 0

  init() {}

  /// Begins a list, with nothing in it. The one before is over.
  mutating func begin() { list += 1 }

  /// - Returns: Whether the schema of this number is new in the list.
  mutating func insert(_ number: Int) -> Bool {
    if lists[number] == list { return false }
    lists[number] = list
    return true
  }
}
