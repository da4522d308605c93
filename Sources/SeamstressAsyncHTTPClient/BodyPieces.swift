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

    init(_ body: HTTPClientResponse.Body) {
      iterator = body.makeAsyncIterator()
    }

    func next() async throws -> [UInt8]? {
      try await classified {
        try await iterator.next().map { Array($0.readableBytesView) }
      }
    }
  }
#endif
