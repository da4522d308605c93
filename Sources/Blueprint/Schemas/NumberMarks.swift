/// Tells what of a list was in it before, by the numbers of schemas or names and without hashing.
///
///     marks.begin(); marks.insert(3), marks.insert(7), marks.insert(3)     // true, true, false
struct NumberMarks {
  /// The list in which a number was met last.
  private var lists = SchemaColumn(0)
  private var list = 0

  init() {}

  /// Begins a list, with nothing in it. The one before is over.
  mutating func begin() { list += 1 }

  /// - Returns: Whether the number is new in the list.
  mutating func insert(_ number: Int) -> Bool {
    if lists[number] == list { return false }
    lists[number] = list
    return true
  }
}
