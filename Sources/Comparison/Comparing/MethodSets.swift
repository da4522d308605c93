internal import SeamstressBlueprint

/// The methods of one name in one group: those that exclude each other's arguments, and those that
/// send another body.
struct MethodSet {
  /// The position of the group.
  let group: Int
  let name: SwiftName
  var operations: [OperationPlan]

  /// The operation that the others are ways to call.
  var first: OperationPlan { operations[0] }

  /// One for each declaration in Swift.
  var methods: [Method] {
    operations.flatMap { operation in
      operation.methods.map { Method(operation: operation, arguments: $0) }
    }
  }

  static func all(of api: ComparedAPI) -> [MethodSet] {
    var sets: [MethodSet] = []
    for (index, group) in api.groups.enumerated() {
      var positions: [SwiftName: Int] = [:]
      // What is declared as unavailable is there for its message alone.
      for operation in group.operations where operation.unavailable == nil {
        if let position = positions[operation.name] {
          sets[position].operations.append(operation)
        } else {
          positions[operation.name] = sets.count
          sets.append(MethodSet(group: index, name: operation.name, operations: [operation]))
        }
      }
    }
    return sets
  }
}

/// One declaration of a method.
struct Method {
  let operation: OperationPlan
  let arguments: [Argument]

  var labels: [SwiftName] { arguments.map(\.label) }
}

/// Which methods of the new API are which ones of the old: those of the same name in the same group,
/// since that is what code says; else those that call the same operation.
struct MethodPairs {
  private(set) var newOf: [Int?]
  private(set) var oldOf: [Int?]

  init(_ old: [MethodSet], _ new: [MethodSet], _ groups: GroupPairs) {
    newOf = Array(repeating: nil, count: old.count)
    oldOf = Array(repeating: nil, count: new.count)
    pair(old, new) { set, isOld in
      isOld
        ? groups.newOf[set.group].map { Name(group: $0, name: set.name) }
        : Name(group: set.group, name: set.name)
    }
    pair(old, new) { set, _ in Target(target: RequestTarget(set.first), body: set.first.body.kind) }
    pair(old, new) { set, _ in RequestTarget(set.first) }
    pair(old, new) { set, _ in set.first.hasOwnID ? set.first.id : nil }
  }

  private struct Name: Hashable {
    let group: Int
    let name: SwiftName
  }

  private struct Target: Hashable {
    let target: RequestTarget
    let body: String?
  }

  private mutating func pair<Key: Hashable>(
    _ old: [MethodSet], _ new: [MethodSet], by key: (_ set: MethodSet, _ isOld: Bool) -> Key?
  ) {
    var positions: [Key: Int] = [:]
    for (index, set) in new.enumerated() where oldOf[index] == nil {
      if let key = key(set, false), positions[key] == nil { positions[key] = index }
    }
    for (index, set) in old.enumerated() where newOf[index] == nil {
      guard let key = key(set, true), let other = positions[key], oldOf[other] == nil else {
        continue
      }
      newOf[index] = other
      oldOf[other] = index
    }
  }
}

extension OperationPlan {
  /// The id stands in the document, and is not made of method and path.
  var hasOwnID: Bool { !id.hasPrefix(method.lowercased() + " /") }
}
