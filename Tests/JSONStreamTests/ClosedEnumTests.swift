import SeamstressJSON
import Testing

/// Texts that look the same and have other bytes are two values.
@Suite struct ClosedEnumTests {
  /// In the shape of generated code.
  private enum Accent: ClosedEnum {
    case composed, decomposed

    static let known = JSONCases<Self>("\u{e9} e\u{301}") {
      switch $0 {
      case 0: .composed
      default: .decomposed
      }
    }

    init?(rawValue: String) {
      guard let value = Self.known[rawValue] else { return nil }
      self = value
    }

    var rawValue: String {
      switch self {
      case .composed: "\u{e9}"
      case .decomposed: "e\u{301}"
      }
    }
  }

  @Test func bytesDecide() throws {
    for text in ["\"\u{e9}\"", "\"e\u{301}\""] {
      let value = try decode(text, as: Accent.self)
      #expect(Array(try encode(value).utf8) == Array(text.utf8))
    }
    #expect(Accent.composed != .decomposed)
    #expect(Set([Accent.composed, .decomposed, .composed]).count == 2)
    #expect(Accent(rawValue: "e") == nil)
  }

  private enum Floor: Int, ClosedEnum { case ground, first }

  /// The one branch that is a number refuses it and says why: whoever closes an enumeration wants it.
  @Test func refusesInUnions() {
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.read(Array("7".utf8)) { json throws(JSONError) in
        let variants = [JSONVariant(Floor.self, [.integer]), JSONVariant(String.self, [.string])]
        #expect(json.variant(variants) == 0)
        return try Floor(from: json)
      }
    }
    #expect(error?.reason == .mismatch)
  }
}
