public import SeamstressJSON

/// The pages of a list, one request each.
public struct PageSequence<Item: JSONReadable & Sendable>: AsyncSequence, Sendable {
  public typealias Element = Page<Item>

  let fetcher: PageFetcher<Item>
  var start: String?

  public func makeAsyncIterator() -> Iterator {
    Iterator(fetcher: fetcher, start: start)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private let fetcher: PageFetcher<Item>
    private var cursor: String?
    private var seen: Set<String> = []
    private var isDone = false

    init(fetcher: PageFetcher<Item>, start: String?) {
      self.fetcher = fetcher
      cursor = start
      seen = Set([start].compactMap { $0 })
    }

    public mutating func next() async throws -> Page<Item>? {
      if isDone { return nil }
      // A page that fails ends the sequence, as every iterator that throws does.
      isDone = true
      let page = try await fetcher.page(at: cursor)
      if let next = page.nextCursor, seen.insert(next).inserted {
        cursor = next
        isDone = false
      }
      return page
    }
  }
}
