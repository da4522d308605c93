/// What all readers of one decode share: the bytes, the tape, and the objects that are being read.
///
/// It lives behind a pointer for the duration of `JSONDecoding.read`, so that a reader is two words
/// and copies for nothing.
@usableFromInline
struct JSONDocument: ~Copyable {
  @usableFromInline let source: JSONSource

  /// The first failure of an accessor that does not throw; see `JSONObjectReader.finish()`.
  @usableFromInline var pending: Pending?

  /// Where what is left out is noted; nil: nothing may be left out.
  var issues: JSONIssueLog?

  var frames: JSONFrames
  var keptKeys: JSONKeptKeys

  /// How many values and names were met that the types did not know: how well a candidate of a
  /// union fits.
  var unknownCount = 0

  /// How many unions are trying their members. The errors of a trial are thrown away, so they do
  /// without a path.
  var trialDepth = 0

  /// The members that unions without a discriminator have chosen, by position; -1 for none.
  /// Nil until there is one: most documents need no dictionary, whose code is far away.
  var choices: [Choice: Int]?

  /// Made once so many long texts were met that some of them may be equal.
  private var texts: JSONTexts?
  private var longTextCount = 0

  /// A document, what its objects need at first and nothing else, in one piece of memory.
  static func make(
    bytes: UnsafePointer<UInt8>, tape: JSONTape
  ) -> UnsafeMutablePointer<JSONDocument> {
    let head = (MemoryLayout<JSONDocument>.stride + 15) & ~15
    let keys = JSONKeptKeys.initialCapacity * MemoryLayout<UnsafeRawPointer?>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: head + keys + JSONFrames.initialSize, alignment: 16)
    let document = memory.bindMemory(to: JSONDocument.self, capacity: 1)
    let kept = (memory + head).bindMemory(
      to: Unmanaged<JSONKeyTable>?.self, capacity: JSONKeptKeys.initialCapacity)
    document.initialize(
      to: JSONDocument(
        bytes: bytes, tape: tape, frames: JSONFrames(in: memory + (head + keys)),
        keptKeys: JSONKeptKeys(in: kept)))
    return document
  }

  private init(
    bytes: UnsafePointer<UInt8>, tape: JSONTape, frames: JSONFrames, keptKeys: JSONKeptKeys
  ) {
    source = JSONSource(bytes: bytes, tape: tape)
    self.frames = frames
    self.keptKeys = keptKeys
  }

  func deallocate() {
    frames.deallocate()
    keptKeys.deallocate()
    texts?.deallocate()
  }

  /// The text of a string entry, which equal ones share where there are many.
  @inline(__always)
  mutating func sharedText(of entry: JSONIndex.Entry) -> String {
    guard entry.payload >= JSONTexts.minimumLength, !entry.hasEscapes else {
      return source.text(of: entry)
    }
    if texts?.isWorthIt == true,
      let text = texts?.string(source.bytes, at: entry.start &+ 1, entry.payload)
    {
      return text
    }
    longTextCount &+= 1
    if longTextCount == 64 { texts = JSONTexts() }
    return source.text(of: entry)
  }

  @inlinable @inline(__always)
  var entries: UnsafePointer<JSONIndex.Entry> { source.entries }

  /// A failure that the object at an entry will throw.
  @usableFromInline
  struct Pending {
    let error: JSONError
    let object: Int
  }

  /// Keeps the first failure only.
  @inline(never)
  mutating func record(_ error: JSONError, in object: Int) {
    if pending == nil { pending = Pending(error: error, object: object) }
  }
}
