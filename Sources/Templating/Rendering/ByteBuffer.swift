/// Bytes that grow at their end.
///
///     var bytes = ByteBuffer(capacity: 4096)
///     bytes.append("struct ")
///
/// An array asks at each piece whether it is shared, and a string what it is made of. This has one
/// owner and is nothing but bytes, so a piece costs a comparison and a copy.
@usableFromInline
package struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length = 0

  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  @inlinable package var count: Int { length }

  @inlinable package var isEmpty: Bool { length == 0 }

  /// Gives the bytes from an offset on to a function.
  @inlinable
  package borrowing func withBytes<Result>(
    from offset: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let offset = min(max(offset, 0), length)
    return body(UnsafeBufferPointer(start: start + offset, count: length &- offset))
  }

  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  // MARK: Appending

  @inlinable
  package mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[length] = byte
    length &+= 1
  }

  @inlinable @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    UnsafeMutableRawPointer(start + length).copyMemory(from: source, byteCount: bytes.count)
    length &+= bytes.count
  }

  /// Appends what another buffer holds from an offset on.
  @inlinable
  package mutating func append(_ other: borrowing ByteBuffer, from offset: Int = 0) {
    other.withBytes(from: offset) { append($0) }
  }

  @inlinable
  package mutating func append(_ text: String) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    guard isWritten == nil else { return }
    for byte in text.utf8 { append(byte) }
  }

  @inlinable
  package mutating func append(_ byte: UInt8, count: Int) {
    guard count > 0 else { return }
    makeRoom(for: count)
    (start + length).update(repeating: byte, count: count)
    length &+= count
  }

  // MARK: Shortening

  @inlinable
  package mutating func removeAll() { length = 0 }

  /// Drops all bytes behind the first `count`.
  @inlinable
  package mutating func truncate(to count: Int) { length = min(length, max(count, 0)) }

  // MARK: Room

  @inlinable @inline(__always)
  mutating func makeRoom(for count: Int) {
    if count > capacity &- length { grow(by: count) }
  }

  /// Kept out of its callers, which hardly ever need it.
  @usableFromInline @inline(never)
  mutating func grow(by count: Int) {
    capacity = max(capacity * 2, length + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    UnsafeMutableRawPointer(larger).copyMemory(from: start, byteCount: length)
    start.deallocate()
    start = larger
  }
}
