public import Foundation

/// The bytes that go up: in memory, in a file, or made while they are sent.
///
/// A transport that says it accepts streamed bodies reads `chunks()`, or sends `file` where there
/// is one. Every other transport is only given bodies whose whole is in `bytes`.
public struct RequestBody: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    case file(URL, length: Int)
    case source(ByteSource)
  }

  let content: Content

  public init(_ bytes: [UInt8]) {
    content = .bytes(bytes)
  }

  /// A file, read when it is sent and never as a whole in memory.
  /// - Throws: what the file system says if there is no such file.
  public init(file: URL) throws {
    let values = try FileManager.default.attributesOfItem(atPath: file.path)
    guard values[.type] as? FileAttributeType == .typeRegular,
      FileManager.default.isReadableFile(atPath: file.path)
    else { throw CocoaError(.fileReadNoPermission) }
    content = .file(file, length: (values[.size] as? NSNumber)?.intValue ?? 0)
  }

  /// Bytes that can be had once: a call that sends them is never repeated, whatever happens.
  public init<Chunks: AsyncSequence & Sendable>(once chunks: Chunks, length: Int? = nil)
  where Chunks.Element == [UInt8] {
    let turnstile = Turnstile()
    let source = ByteSource(length: length, isReplayable: false) {
      guard turnstile.pass() else {
        throw TransportError(.other, detail: "the body can be read only once")
      }
      return SequenceReader(chunks)
    }
    content = .source(source)
  }

  /// Bytes that can be had again: `chunks` is called once for each time that they are sent.
  public init<Chunks: AsyncSequence & Sendable>(
    length: Int? = nil, chunks: @escaping @Sendable () throws -> Chunks
  ) where Chunks.Element == [UInt8] {
    self.init(
      ByteSource(length: length, isReplayable: true) { SequenceReader(try chunks()) })
  }

  init(_ source: ByteSource) {
    content = .source(source)
  }
}

extension RequestBody {
  /// The whole body where it is in memory, empty where it is streamed.
  public var bytes: [UInt8] {
    if case .bytes(let bytes) = content { bytes } else { [] }
  }

  /// Whether the bytes are somewhere else than in `bytes`.
  public var isStreamed: Bool {
    if case .bytes = content { false } else { true }
  }

  /// The file that is the whole body, if one is.
  public var file: URL? {
    if case .file(let file, _) = content { file } else { nil }
  }

  /// In bytes, nil where nobody knows before the end.
  public var length: Int? {
    switch content {
    case .bytes(let bytes): bytes.count
    case .file(_, let length): length
    case .source(let source): source.length
    }
  }

  /// Whether the body can be sent a second time.
  public var isReplayable: Bool {
    if case .source(let source) = content { source.isReplayable } else { true }
  }

  /// The bytes from the start, for one consumer.
  public func chunks() -> Chunks {
    Chunks(body: self)
  }

  func open() throws -> any ByteReader {
    switch content {
    case .bytes(let bytes): MemoryReader(bytes)
    case .file(let file, _): try FileReader(file)
    case .source(let source): try source.open()
    }
  }

  /// The same body with its bytes in memory.
  func collected() async throws -> RequestBody {
    guard isStreamed else { return self }
    var bytes: [UInt8] = []
    for try await chunk in chunks() { bytes += chunk }
    return RequestBody(bytes)
  }
}
