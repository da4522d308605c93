/// How the next page of a list is asked for.
public struct Pagination: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    /// - Parameters:
    ///   - parameter: takes the cursor.
    ///   - next: where a page says what its next cursor is, as a dotted path.
    ///   - more: where a page says whether there is a next one; nil: where there is a cursor there
    ///     is a page.
    case cursor(parameter: String, next: String, more: String?)
    case page(parameter: String)
    case link
  }

  let style: Style

  /// Pages that name the cursor of the next one.
  ///
  ///     .cursor(parameter: "page_cursor", next: "pagination.next_page_cursor",
  ///             more: "pagination.has_next_page")
  public static func cursor(parameter: String, next: String, more: String? = nil) -> Pagination {
    Pagination(style: .cursor(parameter: parameter, next: next, more: more))
  }

  /// Pages with numbers, the next one being one more than what the call asked for, or 2 where it
  /// asked for none. The first empty page is the last.
  public static func page(parameter: String) -> Pagination {
    Pagination(style: .page(parameter: parameter))
  }

  /// Pages whose `Link` header has the address of the next one, as `rel="next"` (RFC 8288 §3).
  /// An address on another origin is an error: the credentials of the call are not for it.
  public static var link: Pagination { Pagination(style: .link) }
}
