/// The key tables that a document reads with, each retained once: a set that is asked for every
/// object, and so by address, without counting references.
struct JSONKeptKeys {
  private var tables: UnsafeMutablePointer<Unmanaged<JSONKeyTable>?>
  private var mask = JSONKeptKeys.initialCapacity - 1
  private var count = 0

  static let initialCapacity = 16

  /// Starts in memory for `initialCapacity` tables that somebody else deallocates.
  init(in memory: UnsafeMutablePointer<Unmanaged<JSONKeyTable>?>) {
    tables = memory
    tables.initialize(repeating: nil, count: Self.initialCapacity)
  }

  func deallocate() {
    for place in 0...mask { tables[place]?.release() }
    if mask >= Self.initialCapacity { tables.deallocate() }
  }

  @inline(__always)
  mutating func keep(_ table: JSONKeyTable) -> Unmanaged<JSONKeyTable> {
    let table = Unmanaged.passUnretained(table)
    if tables[place(of: table)]?.toOpaque() != table.toOpaque() { search(table) }
    return table
  }

  /// Where a search for the table starts. Objects are sixteen bytes apart at least.
  @inline(__always)
  private func place(of table: Unmanaged<JSONKeyTable>) -> Int {
    let address = Int(bitPattern: table.toOpaque())
    return (address &>> 4 ^ address &>> 9) & mask
  }

  @inline(never)
  private mutating func search(_ table: Unmanaged<JSONKeyTable>) {
    if insert(table) {
      count += 1
      _ = table.retain()
      if count * 2 > mask { grow() }
    }
  }

  /// False where it is there.
  private func insert(_ table: Unmanaged<JSONKeyTable>) -> Bool {
    var place = self.place(of: table)
    while let other = tables[place] {
      if other.toOpaque() == table.toOpaque() { return false }
      place = (place + 1) & mask
    }
    tables[place] = table
    return true
  }

  private mutating func grow() {
    let (old, oldMask) = (tables, mask)
    mask = mask * 4 + 3
    tables = .allocate(capacity: mask + 1)
    tables.initialize(repeating: nil, count: mask + 1)
    for place in 0...oldMask {
      if let table = old[place] { _ = insert(table) }
    }
    if oldMask >= Self.initialCapacity { old.deallocate() }
  }
}
