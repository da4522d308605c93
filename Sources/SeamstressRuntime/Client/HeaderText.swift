internal import SeamstressJSON

/// The text of a header as a typed value, read in the style `simple` (OpenAPI 3.1 §4.8.21): a text,
/// a number or boolean, or a list or an object of them with commas between.
///
///     HeaderText("4").read(Int.self)                         // 4
///     HeaderText("4").read(String.self)                      // "4"
///     HeaderText("a, b").read([String].self)                 // ["a", "b"]
///     HeaderText("R,100,G,200").read([String: Int].self)     // ["R": 100, "G": 200]
struct HeaderText {
  private let text: String

  init(_ text: some StringProtocol) {
    self.text = text.trimmed
  }

  /// What a type reads decides how the text is meant: as a text if it can, then as what it spells.
  /// - Parameter explode: Whether members of an object are written `R=100` instead of `R,100`.
  func read<Value: JSONReadable>(_ type: Value.Type, explode: Bool = false) -> Value? {
    let items = text.split(separator: ",").map { HeaderText($0) }
    return decode(type, quoted) ?? decode(type, text)
      ?? decode(type, list(items.map(\.quoted))) ?? decode(type, list(items.map(\.text)))
      ?? members(items, explode: explode).flatMap { object(type, $0) }
  }

  private var quoted: String {
    (try? JSONEncoding.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  private func decode<Value: JSONReadable>(_ type: Value.Type, _ json: String) -> Value? {
    try? JSONDecoding.decode(type, from: Array(json.utf8))
  }

  // MARK: Objects

  private struct Member {
    var name: HeaderText
    var value: HeaderText
    /// As what it spells, instead of as a text.
    var isBare = false

    var canBeBare: Bool {
      switch value.decode(JSON.self, value.text) {
      case .bool?, .number?: !isBare
      default: false
      }
    }
  }

  private func members(_ items: [HeaderText], explode: Bool) -> [Member]? {
    if explode {
      return items.map { item in
        let parts = item.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Member(
          name: HeaderText(parts[0]), value: HeaderText(parts.count > 1 ? parts[1] : ""))
      }
    }
    guard items.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: items.count, by: 2).map {
      Member(name: items[$0], value: items[$0 + 1])
    }
  }

  /// Members that the type does not take as a text are given to it as what they spell.
  private func object<Value: JSONReadable>(_ type: Value.Type, _ members: [Member]) -> Value? {
    var members = members
    for _ in 0...members.count {
      let (json, places) = written(members)
      do throws(JSONError) {
        return try JSONDecoding.decode(type, from: Array(json.utf8))
      } catch {
        guard let index = places.firstIndex(where: { $0.contains(error.byteOffset) }),
          members[index].canBeBare
        else { return nil }
        members[index].isBare = true
      }
    }
    return nil
  }

  /// The members as JSON, and where in it their values are.
  private func written(_ members: [Member]) -> (json: String, places: [Range<Int>]) {
    var json = "{"
    var places: [Range<Int>] = []
    for member in members {
      if !places.isEmpty { json += "," }
      json += member.name.quoted + ":"
      let start = json.utf8.count
      json += member.isBare ? member.value.text : member.value.quoted
      places.append(start..<json.utf8.count)
    }
    return (json + "}", places)
  }
}

extension StringProtocol {
  /// Without the spaces and tabs around it (RFC 9110 §5.5).
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(drop(while: isSpace).reversed()).drop(while: isSpace).reversed())
  }
}
