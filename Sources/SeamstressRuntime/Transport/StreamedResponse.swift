public import HTTPTypes

/// A response whose head is here and whose body is on its way.
public struct StreamedResponse: Sendable {
  public var head: HTTPResponse
  public var body: ResponseBody

  public init(head: HTTPResponse, body: ResponseBody) {
    self.head = head
    self.body = body
  }
}

/// The bytes of a response as they arrive, for one consumer. Letting go of it before its end closes
/// the connection.
public struct ResponseBody: AsyncSequence, Sendable {
  public typealias Element = [UInt8]

  private let source: Source

  /// A body that is already here.
  public init(_ bytes: [UInt8]) {
    let reader = MemoryReader(bytes)
    self.init(next: { await reader.read() })
  }

  /// - Parameters:
  ///   - next: waits for the next bytes; nil at the end.
  ///   - cancel: called once nobody can ask for more, also after the end.
  public init(
    next: @escaping @Sendable () async throws -> [UInt8]?,
    cancel: @escaping @Sendable () -> Void = {}
  ) {
    source = Source(next: next, cancel: cancel)
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(source: source)
  }

  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let source: Source

    public mutating func next() async throws -> [UInt8]? {
      try await source.next()
    }
  }

  /// The start of the body, at most about `limit` bytes of it.
  func collect(upTo limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in self {
      bytes += chunk
      if bytes.count >= limit { break }
    }
    return bytes
  }

  /// Shared by the body and its iterators, so that its end is the end of all of them.
  fileprivate final class Source: Sendable {
    let next: @Sendable () async throws -> [UInt8]?
    private let cancel: @Sendable () -> Void

    init(
      next: @escaping @Sendable () async throws -> [UInt8]?,
      cancel: @escaping @Sendable () -> Void
    ) {
      self.next = next
      self.cancel = cancel
    }

    deinit {
      cancel()
    }
  }
}
