/// How the next page of a list is asked for.
public struct Pagination: Sendable, Hashable {
  /// The parameter that takes the cursor.
  let parameter: String
  /// Where a page says what its next cursor is, as a dotted path.
  let next: String
  /// Where a page says whether there is a next one; nil: where there is a cursor there is a page.
  let more: String?

  /// Pages that name the cursor of the next one.
  ///
  ///     .cursor(parameter: "page_cursor", next: "pagination.next_page_cursor",
  ///             more: "pagination.has_next_page")
  public static func cursor(parameter: String, next: String, more: String? = nil) -> Pagination {
    Pagination(parameter: parameter, next: next, more: more)
  }
}
