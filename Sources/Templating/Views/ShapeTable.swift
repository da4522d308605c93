/// All views that a set of templates may declare: those named to it and those nested in them.
///
/// It also keeps count of the keys that templates use.
struct ShapeTable {
  /// A shape without the type of its view.
  struct Entry {
    let name: String
    let keys: [Key]
    let slots: [String: Int]
    /// Whether the view was named to the set, rather than found in another view.
    let isRoot: Bool
    var isKeyUsed: [Bool]
  }

  struct Key {
    let name: String
    let kind: ViewKeyKind
    let mayGoUnused: Bool
  }

  private(set) var entries: [Entry] = []
  /// The types of the views, in the order of `entries`.
  private(set) var types: [ObjectIdentifier] = []
  private var indices: [ObjectIdentifier: Int] = [:]

  init(_ views: [any TemplateView.Type]) {
    var waiting = Array(views.reversed())
    while let view = waiting.popLast() {
      guard indices[ObjectIdentifier(view)] == nil else { continue }
      indices[ObjectIdentifier(view)] = entries.count
      types.append(ObjectIdentifier(view))
      let entry = Self.entry(of: view, isRoot: views.contains { $0 == view })
      entries.append(entry)
      waiting += entry.keys.reversed().compactMap(\.kind.nestedView)
    }
  }

  private static func entry<View: TemplateView>(of view: View.Type, isRoot: Bool) -> Entry {
    let keys = view.shape.keys.map {
      Key(name: $0.name, kind: $0.kind, mayGoUnused: $0.mayGoUnused)
    }
    let slots = keys.enumerated().map { ($0.element.name, $0.offset) }
    return Entry(
      name: view.shape.name, keys: keys, slots: Dictionary(slots) { first, _ in first },
      isRoot: isRoot,
      isKeyUsed: Array(repeating: false, count: keys.count))
  }

  func index(of view: any TemplateView.Type) -> Int? { indices[ObjectIdentifier(view)] }

  func index(named name: String) -> Int? { entries.firstIndex { $0.name == name } }

  /// The place of a key in its view; asking for it counts as using it.
  mutating func use(_ key: String, of view: Int) -> Int? {
    guard let slot = entries[view].slots[key] else { return nil }
    entries[view].isKeyUsed[slot] = true
    return slot
  }

  /// Names that the program itself has given twice, as `View` or `View.key`.
  var duplicates: [String] {
    var seen: Set<String> = []
    let names = entries.flatMap { entry in
      [entry.name] + entry.keys.map { "\(entry.name).\($0.name)" }
    }
    return names.filter { !seen.insert($0).inserted }
  }
}
