public import SeamstressJSON

/// A list that arrives in pages, fetched as they are reached.
///
///     for try await credential in seam.acs.credentials.list() { … }
///     for try await page in seam.acs.credentials.list().pages { … }
///     let all = try await seam.acs.credentials.list().all()
///
/// Every page is asked for with the same parameters. The list ends where the server names no next
/// cursor, or one that it has named before.
public struct Pages<Item: JSONReadable & Sendable>: AsyncSequence, Sendable {
  public typealias Element = Item

  /// The pages themselves.
  public private(set) var pages: PageSequence<Item>

  /// - Parameter key: where a page holds its items, as a dotted path; empty: it is the items.
  public init(
    _ client: APIClient, _ request: APIRequest, _ options: RequestOptions, at key: String = "",
    by pagination: Pagination
  ) {
    pages = PageSequence(
      fetcher: PageFetcher(
        client: client, request: request, options: options, key: key, pagination: pagination))
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(pages: pages.makeAsyncIterator())
  }

  /// The same list from the page on that an earlier one has named as its `nextCursor`.
  public func starting(at cursor: String) -> Pages<Item> {
    var copy = self
    copy.pages.start = cursor
    return copy
  }

  /// Every item of every page.
  public func all() async throws -> [Item] {
    var items: [Item] = []
    for try await page in pages { items += page.items }
    return items
  }

  /// The first page, with the cursor to go on from.
  public func firstPage() async throws -> Page<Item> {
    try await pages.fetcher.page(at: pages.start)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private var pages: PageSequence<Item>.Iterator
    private var items: ArraySlice<Item> = []

    init(pages: PageSequence<Item>.Iterator) {
      self.pages = pages
    }

    public mutating func next() async throws -> Item? {
      while items.isEmpty {
        guard let page = try await pages.next() else { return nil }
        items = page.items[...]
      }
      return items.popFirst()
    }
  }
}
