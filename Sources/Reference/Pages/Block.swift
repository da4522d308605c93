/// A part of a page, before it is written in one of the formats.
indirect enum Block {
  case heading(Int, [Inline], anchor: String)
  case paragraph([Inline])
  case list(List)
  case code(language: String, String)
  case table(header: [[Inline]], rows: [[[Inline]]])
  case hint(Hint, [Inline])
  case tabs([Tab])
  /// Closed at first.
  case details([Inline], [Block])
  case fields([Field])
  /// What the page holds: its headings.
  case contents([(title: String, anchor: String)])

  enum Hint: String { case success, info, warning }

  struct Tab {
    var title: String
    var blocks: [Block]
  }

  static func heading(_ level: Int, _ title: String) -> Block {
    .heading(level, [.text(title)], anchor: Anchor.of(title))
  }

  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }
}

/// A parameter of a request or a property of a type.
struct Field {
  var name: String
  var type: [Inline]
  /// `Required`, `Optional`; nil where there is nothing to say.
  var presence: String?
  /// Where a parameter goes, if it is not a member of the body.
  var place: String?
  var description: [Block]
  var deprecation: String?
  var defaultValue: String?
  /// How it is written in Swift: `acsCredentialID: String`.
  var swift: String?
  /// The values of an enum, as they are on the wire.
  var values: [String] = []
  var children: [Field] = []
}
