/// The members of a JSON object, in the order they were added.
///
/// Names are compared by their bytes. A lookup in a small object walks it, in a large one asks a
/// hash table.
public struct JSONObject: Sendable {
  public private(set) var names: [String] = []
  public private(set) var values: [JSON] = []
  private var positions: [Name: Int] = [:]

  private static let smallCount = 8

  public init() {}

  public var count: Int { names.count }
  public var isEmpty: Bool { names.isEmpty }

  /// Setting a new name adds it at the end; setting nil removes the member.
  public subscript(name: String) -> JSON? {
    get { position(of: name).map { values[$0] } }
    set {
      if let position = position(of: name) {
        if let newValue { values[position] = newValue } else { remove(at: position) }
      } else if let newValue {
        append(name, newValue)
      }
    }
  }

  private func position(of name: String) -> Int? {
    if names.count > Self.smallCount { return positions[Name(text: name)] }
    return names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
  }

  private mutating func append(_ name: String, _ value: JSON) {
    names.append(name)
    values.append(value)
    if names.count == Self.smallCount + 1 {
      index()
    } else if names.count > Self.smallCount {
      positions[Name(text: name)] = names.count - 1
    }
  }

  private mutating func remove(at position: Int) {
    names.remove(at: position)
    values.remove(at: position)
    index()
  }

  private mutating func index() {
    positions.removeAll(keepingCapacity: true)
    guard names.count > Self.smallCount else { return }
    for (position, name) in names.enumerated() { positions[Name(text: name)] = position }
  }

  /// A string that equals another only byte by byte.
  private struct Name: Hashable, Sendable {
    let text: String

    static func == (a: Name, b: Name) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    func hash(into hasher: inout Hasher) { hasher.combine(utf8: text) }
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { names.count }
  public subscript(position: Int) -> (name: String, value: JSON) {
    (names[position], values[position])
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Of equal names the last counts, at the place of the first.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    for (name, value) in elements { self[name] = value }
  }
}

extension JSONObject: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    for i in json.isCanonical ? sortedPositions : Array(names.indices) {
      json.member(names[i], values[i])
    }
    json.endObject()
  }

  private var sortedPositions: [Int] {
    names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
  }
}

extension Hasher {
  /// The bytes of a string. `String` itself hashes equal what looks equal.
  mutating func combine(utf8 text: String) {
    var text = text
    text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
    combine(UInt8(0xFF))
  }
}
