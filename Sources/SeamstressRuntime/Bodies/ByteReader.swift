internal import Foundation

/// Gives bytes away piece by piece, to one consumer.
protocol ByteReader: Sendable {
  /// The next piece, never empty, or nil at the end.
  func read() async throws -> [UInt8]?
}

/// Opens readers of the same bytes: as many as wanted, or one.
///
/// A class so that two bodies can be told apart without comparing their bytes.
final class ByteSource: Sendable {
  let length: Int?
  let isReplayable: Bool
  let open: @Sendable () throws -> any ByteReader

  init(
    length: Int?, isReplayable: Bool, open: @escaping @Sendable () throws -> any ByteReader
  ) {
    self.length = length
    self.isReplayable = isReplayable
    self.open = open
  }
}

/// Reads a file in pieces. Unchecked: one consumer at a time, as `ByteReader` promises.
final class FileReader: ByteReader, @unchecked Sendable {
  private let handle: FileHandle
  static let pieceSize = 64 * 1024

  init(_ file: URL) throws {
    handle = try FileHandle(forReadingFrom: file)
  }

  deinit {
    try? handle.close()
  }

  func read() async throws -> [UInt8]? {
    guard let data = try handle.read(upToCount: Self.pieceSize), !data.isEmpty else { return nil }
    return Array(data)
  }
}

/// Reads an asynchronous sequence. Unchecked: one consumer at a time, as `ByteReader` promises.
final class SequenceReader<Chunks: AsyncSequence & Sendable>: ByteReader, @unchecked Sendable
where Chunks.Element == [UInt8] {
  private var iterator: Chunks.AsyncIterator

  init(_ chunks: Chunks) {
    iterator = chunks.makeAsyncIterator()
  }

  func read() async throws -> [UInt8]? {
    while let piece = try await iterator.next() {
      if !piece.isEmpty { return piece }
    }
    return nil
  }
}

/// Reads bytes that are in memory.
actor MemoryReader: ByteReader {
  private var rest: [UInt8]?

  init(_ bytes: [UInt8]) {
    rest = bytes.isEmpty ? nil : bytes
  }

  func read() -> [UInt8]? {
    defer { rest = nil }
    return rest
  }
}

/// Lets the first taker through and no other.
final class Turnstile: @unchecked Sendable {
  private let lock = NSLock()
  private var isUsed = false

  func pass() -> Bool {
    lock.withLock {
      defer { isUsed = true }
      return !isUsed
    }
  }
}
