#if AsyncHTTPClient
  internal import NIOCore
  internal import SeamstressRuntime

  /// The pieces of a body as AsyncHTTPClient takes them, made no faster than they go out.
  ///
  /// AsyncHTTPClient puts each piece on the event loop of its connection and asks for the next one
  /// until it hears from there that the server is slower. Where the machine is busy and the loop gets
  /// late to its work, that is after hundreds of megabytes. So every half a megabyte the loops are
  /// waited for: once they have done what was put on them before, it is known whether to go on.
  struct BufferSequence: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let chunks: RequestBody.Chunks
    let loops: any EventLoopGroup

    func makeAsyncIterator() -> Iterator {
      Iterator(chunks: chunks.makeAsyncIterator(), loops: loops)
    }

    struct Iterator: AsyncIteratorProtocol {
      private var chunks: RequestBody.Chunks.Iterator
      private let loops: any EventLoopGroup
      private var ahead = 0

      private static let reach = 512 * 1024

      init(chunks: RequestBody.Chunks.Iterator, loops: any EventLoopGroup) {
        self.chunks = chunks
        self.loops = loops
      }

      mutating func next() async throws -> ByteBuffer? {
        if ahead >= Self.reach {
          ahead = 0
          let turns = loops.makeIterator().map { $0.submit {} }
          for turn in turns { try await turn.get() }
        }
        guard let piece = try await chunks.next() else { return nil }
        ahead += piece.count
        return ByteBuffer(bytes: piece)
      }
    }
  }
#endif
