/// Bounds the size of values in line. Structs nested in structs multiply: without a bound a few
/// hundred types that embed each other cost the compiler gigabytes, and every copy of a value
/// copies all of it. What would grow too large, or contains itself, is kept behind a reference.
struct InlineSizes {
  /// Bytes that one value may take in line.
  static let limit = 512
  /// A member of at most this size is never worth a reference.
  static let small = 64

  private let table: TypeTable
  private var sizes: [TypeID: Int] = [:]
  private var open: Set<TypeID> = []
  /// Members to be boxed, by type and index.
  private var boxed: [TypeID: Set<Int>] = [:]
  private var indirect: Set<TypeID> = []

  init(_ table: TypeTable) {
    self.table = table
  }

  func box(_ table: inout TypeTable) {
    var copy = self
    for number in table.entries.indices { _ = copy.size(of: TypeID(number: number)) }
    for (id, members) in copy.boxed {
      guard case .structure(var structure) = table[id].kind else { continue }
      for index in members { structure.properties[index].isBoxed = true }
      table[id].kind = .structure(structure)
    }
    for id in copy.indirect {
      guard case .union(var union) = table[id].kind else { continue }
      union.isIndirect = true
      table[id].kind = .union(union)
    }
  }

  private mutating func size(of id: TypeID) -> Int {
    if let size = sizes[id] { return size }
    guard open.insert(id).inserted else { return .max }
    defer { open.remove(id) }
    let size: Int
    switch table[id].kind {
    case .structure(let structure): size = self.size(of: structure, id)
    case .union(let union): size = self.size(of: union, id)
    case .enumeration: size = 17
    case .responses: size = Self.limit
    case .alias(let type): size = self.size(of: type)
    case nil: size = 16
    }
    sizes[id] = size
    return size
  }

  private mutating func size(of structure: Structure, _ id: TypeID) -> Int {
    var members = structure.properties.enumerated().map { index, property in
      (index: index, size: size(of: property.type))
    }
    for member in members where member.size == .max {
      boxed[id, default: []].insert(member.index)
    }
    members = members.map { ($0.index, $0.size == .max ? 8 : $0.size + 1) }
    var total = members.reduce(structure.additional == nil ? 0 : 8) { $0 + $1.size }
    for member in members.sorted(by: { $0.size > $1.size })
    where total > Self.limit && member.size > Self.small {
      boxed[id, default: []].insert(member.index)
      total -= member.size - 8
    }
    return total
  }

  private mutating func size(of union: Union, _ id: TypeID) -> Int {
    let sizes = union.variants.map { size(of: $0.type) }
    let largest = sizes.max() ?? 0
    guard largest == .max || largest > Self.limit / 4 else { return max(largest, 40) + 1 }
    indirect.insert(id)
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
