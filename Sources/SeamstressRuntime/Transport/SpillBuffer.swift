internal import Foundation

/// Bytes that have arrived and that nobody has asked for yet: the first of them in memory, what
/// comes on top on disk.
///
/// URLSession on Linux cannot be told to wait: a suspended task loses its connection and starts
/// over. So a consumer that is slower than its server costs disk instead of memory.
struct SpillBuffer {
  /// How much stays in memory.
  static let memory = 1024 * 1024

  private(set) var count = 0
  private var chunks: ArraySlice<[UInt8]> = []
  private var inMemory = 0
  private var spill: Spill?

  mutating func append(_ data: Data) throws {
    if data.isEmpty { return }
    count += data.count
    if let spill, !spill.isEmpty { return try spill.append(data) }
    guard inMemory + data.count > Self.memory, inMemory > 0 else {
      inMemory += data.count
      chunks.append(Array(data))
      return
    }
    let spill = try self.spill ?? Spill()
    self.spill = spill
    try spill.append(data)
  }

  /// The oldest bytes, nil if there are none.
  mutating func pop() throws -> [UInt8]? {
    var chunk = chunks.popFirst()
    if let chunk { inMemory -= chunk.count } else { chunk = try spill?.pop() }
    count -= chunk?.count ?? 0
    return chunk
  }
}

/// A queue of bytes in a file that has no name any more: it is gone when its handle is, however the
/// process ends.
fileprivate final class Spill {
  private let handle: FileHandle
  private var start: UInt64 = 0
  private var end: UInt64 = 0

  init() throws {
    let file = try TemporaryFile()
    handle = try FileHandle(forUpdating: file.url)
  }

  deinit {
    try? handle.close()
  }

  var isEmpty: Bool { start == end }

  func append(_ data: Data) throws {
    try handle.seek(toOffset: end)
    try handle.write(contentsOf: data)
    end += UInt64(data.count)
  }

  func pop() throws -> [UInt8]? {
    if isEmpty { return nil }
    try handle.seek(toOffset: start)
    guard let data = try handle.read(upToCount: Int(min(end - start, 64 * 1024))), !data.isEmpty
    else { throw CocoaError(.fileReadUnknown) }
    start += UInt64(data.count)
    if isEmpty {
      try handle.truncate(atOffset: 0)
      (start, end) = (0, 0)
    }
    return Array(data)
  }
}
