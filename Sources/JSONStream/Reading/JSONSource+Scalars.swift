#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Scalars by entry. The indexing pass has checked their grammar, so what can fail here is only
// the kind and the range; nil stands for both.
extension JSONSource {
  /// The text of a string entry, escapes resolved.
  @inline(__always)
  func text(of entry: JSONIndex.Entry) -> String {
    if entry.hasEscapes { return JSONEscapes.unescape(bytes + entry.start + 1, entry.payload) }
    return String(
      decoding: UnsafeBufferPointer(start: bytes + (entry.start &+ 1), count: entry.payload),
      as: UTF8.self)
  }

  /// Whether the entry at `index` is this text, written without escapes.
  func isText(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let entry = entries[index]
    guard entry.isString, !entry.hasEscapes, entry.payload == text.count else { return false }
    return JSONKeyTable.Key(text, orEmptyAt: bytes)
      .equals(JSONKeyTable.Key(bytes + (entry.start &+ 1), entry.payload))
  }

  /// Calls `body` with the bytes of a string entry, escapes resolved.
  @inline(__always)
  func withText<Result>(
    of entry: JSONIndex.Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if entry.hasEscapes { return withUnescapedText(of: entry, body) }
    return body(UnsafeBufferPointer(start: bytes + (entry.start &+ 1), count: entry.payload))
  }

  /// Apart, because memory on the stack costs those who do not come here, too.
  @inline(never)
  private func withUnescapedText<Result>(
    of entry: JSONIndex.Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: entry.payload) { buffer in
      guard let base = buffer.baseAddress else { return body(UnsafeBufferPointer(buffer)) }
      let count = JSONEscapes.unescape(bytes + (entry.start &+ 1), entry.payload, into: base)
      return body(UnsafeBufferPointer(start: base, count: count))
    }
  }

  @inline(__always)
  func bool(_ entry: JSONIndex.Entry) -> Bool? {
    switch entry.kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  @inline(__always)
  func int(_ entry: JSONIndex.Entry) -> Int? {
    if entry.isPlainInteger, entry.payload < 19 {
      return JSONNumbers.shortInteger(bytes + entry.start, entry.payload)
    }
    return longInteger(entry)
  }

  @inline(never)
  private func longInteger(_ entry: JSONIndex.Entry) -> Int? {
    integer(entry).flatMap { number in
      number.isNegative
        ? (number.magnitude == Int.min.magnitude ? Int.min : Int(exactly: number.magnitude).map(-))
        : Int(exactly: number.magnitude)
    }
  }

  /// Any number whose value is integral: also `3.0` and `1e3`.
  func integer(_ entry: JSONIndex.Entry) -> (isNegative: Bool, magnitude: UInt)? {
    guard entry.isNumber else { return nil }
    return JSONNumbers.integer(
      UnsafeBufferPointer(start: bytes + entry.start, count: entry.payload))
  }

  /// A number as the nearest double; nil also where that would be infinite.
  func double(_ entry: JSONIndex.Entry) -> Double? {
    guard entry.isNumber else { return nil }
    return JSONNumbers.double(
      UnsafeBufferPointer(start: bytes + entry.start, count: entry.payload))
  }

  /// Seconds since 2001-01-01T00:00:00Z of an RFC 3339 string.
  func date(_ entry: JSONIndex.Entry) -> Double? {
    guard entry.isString else { return nil }
    return withText(of: entry) { RFC3339.parse($0) }
  }
}

extension JSONSource {
  func uuid(_ entry: JSONIndex.Entry) -> UUID? {
    guard entry.isString else { return nil }
    return withText(of: entry) { UUID($0) }
  }
}

extension JSONIndex.Entry {
  @inlinable @inline(__always) var isString: Bool { word & 7 == 4 }
  @inlinable @inline(__always) var isNumber: Bool { word & 7 == 3 }
  @inlinable @inline(__always) var isNull: Bool { word & 7 == 0 }
  @inlinable @inline(__always) var isContainer: Bool { word & 7 >= 5 }
  @inlinable @inline(__always) var isArray: Bool { word & 7 == 5 }
  @inlinable @inline(__always) var isObject: Bool { word & 7 == 6 }
}
