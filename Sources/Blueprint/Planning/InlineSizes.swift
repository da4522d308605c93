/// Bounds the size of values in line. Structs nested in structs multiply: without a bound a few
/// hundred types that embed each other cost the compiler gigabytes, and every copy of a value
/// copies all of it. What would grow too large, or contains itself, is kept behind a reference.
struct InlineSizes {
  /// Bytes that one value may take in line.
  static let limit = 512
  /// A member of at most this size is never worth a reference.
  static let small = 64

  private enum Size {
    case unknown, open
    case known(Int)
  }

  private let table: TypeTable
  /// By number of the type.
  private var sizes: [Size]
  /// Members to be boxed, by position.
  private var boxed: [(id: TypeID, members: [Int])] = []
  private var indirect: [TypeID] = []

  private init(_ table: TypeTable) {
    self.table = table
    sizes = Array(repeating: .unknown, count: table.entries.count)
    for number in table.entries.indices { _ = size(of: TypeID(number: number)) }
  }

  static func box(_ table: inout TypeTable) {
    let (boxed, indirect) = found(in: table)
    for (id, members) in boxed {
      table.change(id) { structure in
        for index in members { structure.properties[index].isBoxed = true }
      }
    }
    for id in indirect {
      guard case .union(var union) = table[id].kind else { continue }
      union.isIndirect = true
      table[id].kind = .union(union)
    }
  }

  private static func found(
    in table: TypeTable
  ) -> (boxed: [(id: TypeID, members: [Int])], indirect: [TypeID]) {
    let sizes = InlineSizes(table)
    return (sizes.boxed, sizes.indirect)
  }

  private mutating func size(of id: TypeID) -> Int {
    switch sizes[id.number] {
    case .known(let size): return size
    case .open: return .max
    case .unknown: break
    }
    sizes[id.number] = .open
    let size: Int
    switch table.entries[id.number].kind {
    case .structure(let structure): size = self.size(of: structure, id)
    case .union(let union): size = self.size(of: union, id)
    case .enumeration: size = 17
    case .responses: size = Self.limit
    case .alias(let type): size = self.size(of: type)
    case nil: size = 16
    }
    sizes[id.number] = .known(size)
    return size
  }

  private mutating func size(of structure: Structure, _ id: TypeID) -> Int {
    var members: [Int] = []
    var total = structure.additional == nil ? 0 : 8
    var sizes: [(index: Int, size: Int)] = []
    for index in structure.properties.indices {
      let size = size(of: structure.properties[index].type)
      if size == .max { members.append(index) }
      let inLine = size == .max ? 8 : size + 1
      total += inLine
      if inLine > Self.small { sizes.append((index, inLine)) }
    }
    if total > Self.limit {
      for member in sizes.sorted(by: { $0.size > $1.size }) where total > Self.limit {
        members.append(member.index)
        total -= member.size - 8
      }
    }
    if !members.isEmpty { boxed.append((id, members)) }
    return total
  }

  private mutating func size(of union: Union, _ id: TypeID) -> Int {
    var largest = 0
    for index in union.variants.indices {
      largest = max(largest, size(of: union.variants[index].type))
    }
    guard largest == .max || largest > Self.limit / 4 else { return max(largest, 40) + 1 }
    indirect.append(id)
    return 9
  }

  private mutating func size(of type: TypeReference) -> Int {
    switch type {
    case .boolean: 1
    case .int32, .float: 4
    case .integer, .int64, .uint64, .double, .date: 8
    case .string, .data, .uuid, .uri, .duration: 16
    case .url, .localDate, .file: 24
    case .json: 17
    case .array, .dictionary: 8
    case .optional(let wrapped): size(of: wrapped)
    case .named(let id): size(of: id)
    }
  }
}
