/// How the next page of a list is asked for.
public struct Pagination: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    case cursor(parameter: String, next: String)
    case pageNumber(parameter: String, first: Int, last: String?)
    case link
  }

  let style: Style
  /// Where a page says whether there is a next one, as a dotted path; nil: nowhere.
  let more: String?

  /// Pages that name the cursor of the next one.
  ///
  ///     .cursor(parameter: "page_cursor", next: "pagination.next_page_cursor",
  ///             more: "pagination.has_next_page")
  ///
  /// The list ends where `more` is false or there is no cursor. A cursor that is the address of the
  /// next page (`https://…`, or `/items?page=2`) is followed as a link is.
  public static func cursor(parameter: String, next: String, more: String? = nil) -> Pagination {
    Pagination(style: .cursor(parameter: parameter, next: next), more: more)
  }

  /// Pages that are counted.
  ///
  ///     .page(parameter: "page", last: "meta.total_pages")
  ///
  /// The list ends where `more` is false, at the page whose number `last` gives, and at the latest
  /// with a page that has no items.
  /// - Parameters:
  ///   - first: the number of the page that comes without being asked for by number.
  ///   - last: where a page says how the last one is numbered, as a dotted path.
  public static func page(
    parameter: String, first: Int = 1, last: String? = nil, more: String? = nil
  ) -> Pagination {
    Pagination(style: .pageNumber(parameter: parameter, first: first, last: last), more: more)
  }

  /// Pages whose response links to the next one: `Link: <…?page=2>; rel="next"` (RFC 8288).
  ///
  /// The link is followed only to the origin that the page came from, since the credentials go
  /// with it.
  public static let link = Pagination(style: .link, more: nil)
}
