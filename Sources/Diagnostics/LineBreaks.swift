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

  /// How many lines end in the bytes of this range, which is no longer than a thousand.
  func count(from start: Int, to end: Int) -> Int {
    areLineFeeds ? countLineFeeds(from: start, to: end) : countOneByOne(from: start, to: end)
  }

  /// Sixteen bytes a step, since documents are long and this also runs unoptimised.
  private func countLineFeeds(from start: Int, to end: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let (low, ones): (UInt64, UInt64) = (0x7F7F_7F7F_7F7F_7F7F, 0x0101_0101_0101_0101)
    let feeds = 0x0A &* ones
    // How many bytes are none, for each of the eight places: at most 128 of a thousand bytes.
    var others: UInt64 = 0
    var offset = start
    while offset &+ 16 <= end {
      // The high bit of each byte that is no line feed.
      let word = (base + offset).loadUnaligned(as: UInt64.self) ^ feeds
      let next = (base + offset).loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ feeds
      others &+= ((word & low) &+ low | word) &>> 7 & ones
      others &+= ((next & low) &+ low | next) &>> 7 & ones
      offset &+= 16
    }
    let pairs = (others & 0x00FF_00FF_00FF_00FF) &+ (others &>> 8 & 0x00FF_00FF_00FF_00FF)
    let counted = offset &- start &- Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
    return counted &+ countOneByOne(from: offset, to: end)
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
