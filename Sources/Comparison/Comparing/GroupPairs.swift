internal import SeamstressBlueprint

/// Which group of the new API is which one of the old: by the path of its names, else by the
/// operations that are in it.
struct GroupPairs {
  /// By the position of the old group.
  private(set) var newOf: [Int?]
  private(set) var oldOf: [Int?]
  /// Old positions of those that are called otherwise.
  private(set) var renamed: [Int] = []

  init(_ old: ComparedAPI, _ new: ComparedAPI) {
    newOf = Array(repeating: nil, count: old.groups.count)
    oldOf = Array(repeating: nil, count: new.groups.count)
    pairByPath(old, new)
    pairByOperations(old, new)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOf[old] = new
    oldOf[new] = old
  }

  private mutating func pairByPath(_ old: ComparedAPI, _ new: ComparedAPI) {
    var positions: [[SwiftName]: Int] = [:]
    for (index, group) in new.groups.enumerated() { positions[group.typePath] = index }
    for (index, group) in old.groups.enumerated() {
      if let other = positions[group.typePath] { pair(index, other) }
    }
  }

  /// More than half of the operations of a group that is gone are in one that is new.
  private mutating func pairByOperations(_ old: ComparedAPI, _ new: ComparedAPI) {
    var homes: [RequestTarget: Int] = [:]
    for (index, group) in new.groups.enumerated() where oldOf[index] == nil {
      for operation in group.operations { homes[RequestTarget(operation)] = index }
    }
    guard !homes.isEmpty else { return }
    for (index, group) in old.groups.enumerated() where newOf[index] == nil {
      var counts: [Int: Int] = [:]
      for operation in group.operations {
        if let home = homes[RequestTarget(operation)] { counts[home, default: 0] += 1 }
      }
      let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value * 2 > group.operations.count, oldOf[best.key] == nil else {
        continue
      }
      pair(index, best.key)
      renamed.append(index)
    }
  }
}

/// What tells operations apart on the wire: the names of path parameters do not.
struct RequestTarget: Hashable {
  let method: String
  /// `/pets/{}`
  let path: String

  init(_ operation: OperationPlan) {
    method = operation.method
    path = Self.template(operation.path)
  }

  static func template(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "{")) else { return path }
    var (text, isInside) = ("", false)
    for character in path.unicodeScalars {
      if character == "}" { isInside = false }
      if !isInside { text.unicodeScalars.append(character) }
      if character == "{" { isInside = true }
    }
    return text
  }

  /// The paths differ in one segment that is not the last: `/v1/pets` and `/v2/pets`.
  func isVersion(of other: RequestTarget) -> Bool {
    let (own, others) = (path.split(separator: "/"), other.path.split(separator: "/"))
    guard method == other.method, own.count == others.count, own.last == others.last else {
      return false
    }
    return zip(own, others).filter { $0 != $1 }.count == 1
  }
}
