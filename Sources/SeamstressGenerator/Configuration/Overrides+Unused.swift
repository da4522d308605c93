internal import SeamstressBlueprint
internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension Overrides {
  /// Warns of what `names`, `types` and `closed-enums` say of things that nobody generates. What
  /// starts with `#` is a place of the document, and was looked up there.
  func checkUse(in blueprint: Blueprint) {
    for entry in configuration.types where !entry.key.contains("#") {
      bag.warning(.noPointer(entry.key), at: configuration.root?["types"]?.key(of: entry.key))
    }
    let names = configuration.names.filter { !$0.key.contains("#") }
    let closed = if case .named(let names) = configuration.closedEnums { names } else { [String]() }
    guard !names.isEmpty || !closed.isEmpty else { return }
    let made = GeneratedNames(blueprint)
    for entry in names where !made.holds(entry.value) {
      let place = configuration.root?["names"]?.key(of: entry.key)
      bag.warning(.unusedName(entry.key, "names", made.near(entry.key)), at: place)
    }
    for (index, name) in closed.enumerated() where !made.enumerations.contains(name) {
      let place = configuration.root?["closed-enums"]?.elements.dropFirst(index).first
      bag.warning(.unusedName(name, "closed-enums", made.nearEnumeration(name)), at: place)
    }
  }
}

/// The names of all types and methods that are generated.
fileprivate struct GeneratedNames {
  private(set) var enumerations: Set<String> = []
  private var all: Set<String> = []

  init(_ blueprint: Blueprint) {
    add(blueprint.types)
    for group in blueprint.root.flattened {
      all.formUnion(group.operations.map(\.name.bare))
      add(group.types)
    }
  }

  private mutating func add(_ types: [TypeDeclaration]) {
    for type in types {
      all.insert(type.name.bare)
      if case .enumeration = type.kind { enumerations.insert(type.name.bare) }
      add(type.nested)
    }
  }

  /// Whether a chosen name was used, perhaps in the other case that a type or method wants, or with
  /// a word behind it that tells it from another one.
  func holds(_ name: String) -> Bool {
    let wanted = Self.folded(name)
    return all.contains { Self.folded($0).hasPrefix(wanted) }
  }

  func near(_ name: String) -> String? { NearMiss.best(for: name, among: all.sorted()) }

  func nearEnumeration(_ name: String) -> String? {
    NearMiss.best(for: name, among: enumerations.sorted())
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" }
  }
}

extension Diagnostic.Message {
  fileprivate static func noPointer(_ key: String) -> Self {
    .init(
      "configuration-pointer", "'\(key)' is no JSON pointer",
      effect: "this entry of 'types' does nothing",
      help: "write it like '#/components/schemas/\(key)'")
  }

  fileprivate static func unusedName(_ name: String, _ option: String, _ near: String?) -> Self {
    .init(
      "configuration-name", "nothing that is generated would be called '\(name)'",
      effect: "this entry of '\(option)' does nothing",
      help: near.map { "did you mean '\($0)'?" } ?? "'seamstress inspect' prints the names")
  }
}
