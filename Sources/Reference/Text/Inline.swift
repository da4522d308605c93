/// A piece of running text. Whatever a description writes becomes this before it becomes Markdown
/// or HTML, so that each renderer escapes in one place and nothing of a description is markup.
indirect enum Inline: Hashable {
  case text(String)
  case code(String)
  case strong([Inline])
  case emphasis([Inline])
  case link([Inline], Target)

  /// Where a link leads.
  enum Target: Hashable {
    case page(PageID, anchor: String? = nil)
    /// An address of the web: `https`, `http` or `mailto`.
    case web(String)
  }
}

extension [Inline] {
  /// The text without its markup.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): inner.plainText
      }
    }.joined()
  }
}
