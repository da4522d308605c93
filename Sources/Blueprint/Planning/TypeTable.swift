import SeamstressDocuments
import SeamstressOpenAPI

/// Where a type is declared.
enum TypeScope: Hashable {
  case module
  case type(TypeID)
  /// A namespace of operations, by its number in the table.
  case group(Int)
}

/// All types of a plan, numbered as they are declared. A type has its number and name before its
/// content is known, so that types can contain each other.
struct TypeTable {
  struct Entry {
    var name: SwiftName
    var scope: TypeScope
    var kind: TypeDeclaration.Kind?
    var documentation: String?
    var deprecation: Deprecation?
    var node: Node
    var usage: Usage = []
  }

  private(set) var entries: [Entry] = []
  private(set) var moduleNames = NameScope(reserved: ReservedWords.standardTypes)
  /// By number of the type; nil where nothing is declared inside it.
  private var namesInTypes: [NameScope?] = []
  private var namesInGroups: [NameScope] = []
  /// By the names of the path, with dots between.
  private var groups: [String: Int] = [:]

  subscript(id: TypeID) -> Entry {
    get { entries[id.number] }
    _modify { yield &entries[id.number] }
  }

  /// The scope of a namespace, given the path of its type names; none for the client itself.
  mutating func scope(ofGroup path: [SwiftName]) -> TypeScope {
    if path.isEmpty { return .module }
    if let number = group(path) { return .group(number) }
    groups[Self.key(path)] = namesInGroups.count
    namesInGroups.append(NameScope(reserved: ReservedWords.typesInUse))
    return .group(namesInGroups.count - 1)
  }

  /// The number of a namespace that was asked for.
  func group(_ path: [SwiftName]) -> Int? { groups[Self.key(path)] }

  private static func key(_ path: [SwiftName]) -> String {
    path.map(\.bare).joined(separator: ".")
  }

  /// - Parameter others: Names for when the best is taken.
  mutating func declare(
    _ best: SwiftName, or others: @autoclosure () -> [SwiftName] = [], in scope: TypeScope,
    suffix: String, documentation: String?, deprecation: Deprecation?, node: Node
  ) -> TypeID {
    let name = claim(best, or: others(), in: scope, suffix: suffix)
    entries.append(
      Entry(
        name: name, scope: scope, kind: nil, documentation: documentation,
        deprecation: deprecation, node: node))
    namesInTypes.append(nil)
    return TypeID(number: entries.count - 1)
  }

  /// Keeps a name from being given to a type in a scope.
  mutating func reserve(_ name: SwiftName, in scope: TypeScope) {
    switch scope {
    case .module: moduleNames.reserve(name)
    case .group(let number): namesInGroups[number].reserve(name)
    case .type(let id):
      open(id)
      namesInTypes[id.number]?.reserve(name)
    }
  }

  /// Takes the first free name of a scope. In a nested scope none may hide a type of the module or
  /// the type around it.
  mutating func claim(
    _ best: SwiftName, or others: @autoclosure () -> [SwiftName] = [], in scope: TypeScope,
    suffix: String
  ) -> SwiftName {
    switch scope {
    case .module: return moduleNames.claim(best, or: others(), suffix: suffix)
    case .group(let number):
      return namesInGroups[number].claim(
        best, or: others(), suffix: suffix, avoiding: moduleNames)
    case .type(let id):
      open(id)
      return namesInTypes[id.number]?.claim(
        best, or: others(), suffix: suffix, avoiding: moduleNames) ?? best
    }
  }

  private mutating func open(_ id: TypeID) {
    guard namesInTypes[id.number] == nil else { return }
    var names = NameScope(reserved: ReservedWords.typesInUse)
    names.reserve(entries[id.number].name)
    namesInTypes[id.number] = names
  }

  /// Changes the structure of a type where it lies; nothing where it has another kind.
  mutating func change(_ id: TypeID, _ change: (inout Structure) -> Void) {
    guard case .structure(var structure) = entries[id.number].kind else { return }
    // Taken out while it changes, so that its properties are not copied.
    entries[id.number].kind = nil
    change(&structure)
    entries[id.number].kind = .structure(structure)
  }
}

extension TypeTable {
  /// The types of the module and of its namespaces, with those inside them.
  struct Declarations {
    var module: [TypeDeclaration] = []
    /// By number of the namespace.
    var groups: [[TypeDeclaration]] = []
  }

  /// Each scope in the order of its declarations.
  func declarations() -> Declarations {
    var module: [Int] = []
    var inTypes = [[Int]](repeating: [], count: entries.count)
    var inGroups = [[Int]](repeating: [], count: namesInGroups.count)
    for number in entries.indices where entries[number].kind != nil {
      switch entries[number].scope {
      case .module: module.append(number)
      case .type(let id): inTypes[id.number].append(number)
      case .group(let group): inGroups[group].append(number)
      }
    }
    return Declarations(
      module: declarations(module, path: [], inTypes),
      groups: inGroups.map { declarations($0, path: [], inTypes) })
  }

  private func declarations(
    _ numbers: [Int], path: [SwiftName], _ inTypes: [[Int]]
  ) -> [TypeDeclaration] {
    if numbers.isEmpty { return [] }
    var declarations: [TypeDeclaration] = []
    declarations.reserveCapacity(numbers.count)
    for number in numbers {
      guard let kind = entries[number].kind else { continue }
      var own: [SwiftName] = []
      own.reserveCapacity(path.count + 1)
      own += path
      own.append(entries[number].name)
      declarations.append(
        TypeDeclaration(
          id: TypeID(number: number), path: own, kind: kind,
          documentation: entries[number].documentation,
          deprecation: entries[number].deprecation, node: entries[number].node,
          usage: entries[number].usage,
          nested: self.declarations(inTypes[number], path: own, inTypes)))
    }
    return declarations
  }
}
