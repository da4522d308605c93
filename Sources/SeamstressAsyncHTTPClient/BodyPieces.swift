#if AsyncHTTPClient
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import SeamstressRuntime

  /// The body of one response, for one consumer that asks for one piece after the other: the server
  /// is read as fast as the consumer asks.
  ///
  /// Unchecked because an iterator cannot cross tasks: `ResponseBody` is for one consumer, which
  /// never asks twice at once.
  final class BodyPieces: @unchecked Sendable {
    private var iterator: HTTPClientResponse.Body.AsyncIterator
    private let limit: Int
    private var count = 0

    init(_ body: HTTPClientResponse.Body, limit: Int) {
      iterator = body.makeAsyncIterator()
      self.limit = limit
    }

    func next() async throws -> [UInt8]? {
      try await classified {
        guard let buffer = try await iterator.next() else { return nil }
        count += buffer.readableBytes
        if count > limit { throw TransportError.tooLarge(limit) }
        return Array(buffer.readableBytesView)
      }
    }
  }
#endif
