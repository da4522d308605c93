extension RequestBody {
  /// The pieces of a body in their order.
  public struct Chunks: AsyncSequence, Sendable {
    public typealias Element = [UInt8]

    let body: RequestBody

    public func makeAsyncIterator() -> Iterator {
      Iterator(body: body)
    }

    public struct Iterator: AsyncIteratorProtocol {
      private let body: RequestBody
      private var reader: (any ByteReader)?
      private var isDone = false

      init(body: RequestBody) {
        self.body = body
      }

      public mutating func next() async throws -> [UInt8]? {
        if isDone { return nil }
        // A failure ends the sequence, as it does in every iterator that throws.
        isDone = true
        let reader = try self.reader ?? body.open()
        self.reader = reader
        guard let chunk = try await reader.read() else { return nil }
        isDone = false
        return chunk
      }
    }
  }
}

extension RequestBody: Hashable {
  /// Bytes and files by what they are, streams by identity.
  public static func == (a: RequestBody, b: RequestBody) -> Bool {
    switch (a.content, b.content) {
    case (.bytes(let a), .bytes(let b)): a == b
    case (.file(let a, _), .file(let b, _)): a == b
    case (.source(let a), .source(let b)): a === b
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch content {
    case .bytes(let bytes): hasher.combine(bytes)
    case .file(let file, _): hasher.combine(file)
    case .source(let source): hasher.combine(ObjectIdentifier(source))
    }
  }
}

extension RequestBody: CustomStringConvertible, CustomReflectable {
  public var description: String { length.map { "\($0) bytes" } ?? "a stream" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
