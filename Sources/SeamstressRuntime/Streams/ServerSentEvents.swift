/// The events of an `EventStream`, as the server sent them.
public struct ServerSentEvents: AsyncSequence, Sendable {
  public typealias Element = ServerSentEvent

  let source: FrameSource

  public func makeAsyncIterator() -> Iterator {
    Iterator(frames: Frames(source))
  }

  public struct Iterator: AsyncIteratorProtocol {
    private var frames: Frames

    init(frames: Frames) {
      self.frames = frames
    }

    public mutating func next() async throws -> ServerSentEvent? {
      try await frames.next()
    }
  }
}
