import SeamstressBlueprint
import SeamstressTemplating

/// The Swift names of members by their names on the wire.
final class WireNames {
  private let members: Members
  /// Made only where there are so many that going through them would take longer.
  private lazy var table = makeTable()

  private enum Members {
    case properties([Property])
    case arguments([Argument])
  }

  init(_ properties: [Property]) { members = .properties(properties) }

  init(_ arguments: [Argument]) { members = .arguments(arguments) }

  /// The last member wins where several share a name.
  func name(of wireName: UnsafeBufferPointer<UInt8>) -> SwiftName? {
    switch members {
    case .properties(let list) where list.count <= 64:
      for index in list.indices.reversed()
      where list[index].wireName.utf8.count == wireName.count
        && wireName.isEqual(to: list[index].wireName)
      {
        return list[index].name
      }
    case .arguments(let list) where list.count <= 64:
      for index in list.indices.reversed()
      where list[index].wireName.utf8.count == wireName.count
        && wireName.isEqual(to: list[index].wireName)
      {
        return list[index].label
      }
    default: return table[String(decoding: wireName, as: UTF8.self)]
    }
    return nil
  }

  private func makeTable() -> [String: SwiftName] {
    let pairs =
      switch members {
      case .properties(let list): list.map { ($0.wireName, $0.name) }
      case .arguments(let list): list.map { ($0.wireName, $0.label) }
      }
    return Dictionary(pairs) { $1 }
  }
}
