#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Scalars by tape index. The indexing pass has checked their grammar, so what can fail here is only
// the kind and the range; nil stands for both.
extension JSONDocument {
  @inline(__always)
  func string(at index: Int) -> String? {
    let entry = entries[index]
    guard entry.isString else { return nil }
    return text(of: entry)
  }

  /// The text of a string entry, escapes resolved.
  @inline(__always)
  func text(of entry: JSONIndex.Entry) -> String {
    if entry.hasEscapes { return JSONEscapes.unescape(bytes + entry.start + 1, entry.payload) }
    return String(
      decoding: UnsafeBufferPointer(start: bytes + (entry.start &+ 1), count: entry.payload),
      as: UTF8.self)
  }

  /// Calls `body` with the bytes of a string entry, escapes resolved.
  func withText<Result>(
    of entry: JSONIndex.Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeBufferPointer(start: bytes + entry.start + 1, count: entry.payload)
    guard entry.hasEscapes, let start = raw.baseAddress else { return body(raw) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(raw.count, 1)) { buffer in
      guard let base = buffer.baseAddress else { return body(raw) }
      let count = JSONEscapes.unescape(start, raw.count, into: base)
      return body(UnsafeBufferPointer(start: base, count: count))
    }
  }

  @inline(__always)
  func bool(at index: Int) -> Bool? {
    switch entries[index].kind {
    case .true: return true
    case .false: return false
    default: return nil
    }
  }

  @inline(__always)
  func int(at index: Int) -> Int? {
    let entry = entries[index]
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
  func double(at index: Int) -> Double? {
    let entry = entries[index]
    guard entry.isNumber else { return nil }
    return JSONNumbers.double(
      UnsafeBufferPointer(start: bytes + entry.start, count: entry.payload))
  }

  /// Seconds since 2001-01-01T00:00:00Z of an RFC 3339 string.
  func date(at index: Int) -> Double? {
    let entry = entries[index]
    guard entry.isString else { return nil }
    if entry.hasEscapes { return withText(of: entry) { RFC3339.parse($0) } }
    return RFC3339.parse(
      UnsafeBufferPointer(start: bytes + (entry.start &+ 1), count: entry.payload))
  }
}

extension JSONDocument {
  func uuid(at index: Int) -> UUID? {
    let entry = entries[index]
    guard entry.isString else { return nil }
    if entry.hasEscapes { return withText(of: entry) { UUID($0) } }
    return UUID(UnsafeBufferPointer(start: bytes + (entry.start &+ 1), count: entry.payload))
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
