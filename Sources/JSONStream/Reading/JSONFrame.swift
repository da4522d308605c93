/// An object that is being read: whose it is, and for each known name where its value is on the
/// tape. The slots follow it in memory, so that `JSONObjectReader` is one word.
@usableFromInline
struct JSONFrame {
  @usableFromInline let document: UnsafeMutablePointer<JSONDocument>
  /// Kept by the document until it ends, so that objects need not retain it, which threads that
  /// read the same type would have to wait for.
  let keys: Unmanaged<JSONKeyTable>
  /// The entry of the object.
  @usableFromInline let index: Int
  /// How many slots there are.
  let count: Int

  /// The bytes of a frame with that many slots, which the next one follows.
  static func size(_ count: Int) -> Int {
    MemoryLayout<JSONFrame>.stride &+ (count &* MemoryLayout<UInt32>.stride &+ 7) & ~7
  }

  @inline(__always)
  static func slots(of frame: UnsafeMutablePointer<JSONFrame>) -> UnsafeMutablePointer<UInt32> {
    UnsafeMutableRawPointer(frame + 1).assumingMemoryBound(to: UInt32.self)
  }
}

/// Memory for the frames of one document: a stack, in chunks that never move.
struct JSONFrames {
  private var top: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// The first word of a chunk is the address of the chunk before it; of the first chunk, nil.
  private var chunk: UnsafeMutableRawPointer?
  /// Twice as large each time, so that soon all frames that are open at once are in the last one.
  private var chunkSize = 4_096

  /// Enough for objects of a hundred members in all.
  static let initialSize = 1_024

  /// Starts in memory that somebody else deallocates.
  init(in memory: UnsafeMutableRawPointer) {
    top = memory
    end = memory + Self.initialSize
  }

  func deallocate() {
    var next = chunk
    while let chunk = next {
      next = chunk.load(as: UnsafeMutableRawPointer?.self)
      chunk.deallocate()
    }
  }

  /// Puts a frame on the stack whose slots are empty.
  @inline(__always)
  mutating func push(_ frame: JSONFrame) -> UnsafeMutablePointer<JSONFrame> {
    let size = JSONFrame.size(frame.count)
    if end - top < size { addChunk(size) }
    let pushed = top.bindMemory(to: JSONFrame.self, capacity: 1)
    pushed.initialize(to: frame)
    (top + MemoryLayout<JSONFrame>.stride).initializeMemory(
      as: UInt32.self, repeating: 0, count: frame.count)
    top += size
    return pushed
  }

  /// Gives a frame back. Objects that end out of order leave theirs until the document ends.
  @inline(__always)
  mutating func pop(_ frame: UnsafeMutablePointer<JSONFrame>) {
    let start = UnsafeMutableRawPointer(frame)
    if top == start + JSONFrame.size(frame.pointee.count) { top = start }
  }

  @inline(never)
  private mutating func addChunk(_ needed: Int) {
    chunkSize = max(needed, chunkSize) * 2
    let added = UnsafeMutableRawPointer.allocate(byteCount: 16 + chunkSize, alignment: 16)
    added.storeBytes(of: chunk, as: UnsafeMutableRawPointer?.self)
    chunk = added
    top = added + 16
    end = top + chunkSize
  }
}
