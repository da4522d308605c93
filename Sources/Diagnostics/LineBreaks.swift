#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Finds the ends of lines in bytes: LF, CR LF and a lone CR.
struct LineBreaks {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether nothing but LF ends a line, as in nearly all files.
  let areLineFeeds: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let hasReturns = bytes.baseAddress.map { memchr($0, 0x0D, bytes.count) != nil } ?? false
    self.init(bytes, areLineFeeds: !hasReturns)
  }

  /// For bytes of which that is known already.
  init(_ bytes: UnsafeBufferPointer<UInt8>, areLineFeeds: Bool) {
    self.bytes = bytes
    self.areLineFeeds = areLineFeeds
  }

  /// How many lines end in the bytes of this range.
  func count(from start: Int, to end: Int) -> Int {
    areLineFeeds ? countLineFeeds(from: start, to: end) : countOneByOne(from: start, to: end)
  }

  /// The C library looks at many bytes a step, also where this runs unoptimised.
  private func countLineFeeds(from start: Int, to end: Int) -> Int {
    guard let base = bytes.baseAddress, start < end else { return 0 }
    var count = 0
    var place = UnsafeRawPointer(base + start)
    let last = UnsafeRawPointer(base + end)
    while let found = memchr(place, 0x0A, last - place) {
      count &+= 1
      place = UnsafeRawPointer(found) + 1
    }
    return count
  }

  private func countOneByOne(from start: Int, to end: Int) -> Int {
    var count = 0
    var place = start
    while place < end {
      if isBreak(place) { count &+= 1 }
      place &+= 1
    }
    return count
  }

  /// A CR before an LF is part of that one's.
  private func isBreak(_ place: Int) -> Bool {
    if bytes[place] == 0x0A { return true }
    guard bytes[place] == 0x0D else { return false }
    return place + 1 == bytes.count || bytes[place + 1] != 0x0A
  }

  /// The place behind as many breaks.
  func place(behind count: Int, from start: Int) -> Int {
    var place = start
    var left = count
    while left > 0, place < bytes.count {
      if isBreak(place) { left -= 1 }
      place += 1
    }
    return place
  }
}
