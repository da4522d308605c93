/// Finds the ends of lines in bytes: LF, CR LF and a lone CR.
struct LineBreaks {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many lines end in the bytes of this range, which is no longer than a thousand: eight bytes
  /// a step, since documents are long and this also runs unoptimised.
  func count(from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var (sums, returns): (UInt64, UInt64) = (0, 0)
    var offset = start
    while offset &+ 8 <= end {
      let word = (base + offset).loadUnaligned(as: UInt64.self)
      let lineFeed = word ^ (ones &* 0x0A)
      let carriageReturn = word ^ (ones &* 0x0D)
      // The high bit of each byte that is a line feed; a sum for each of the eight places.
      sums &+= ~((lineFeed & low) &+ low | lineFeed | low) &>> 7
      returns |= (carriageReturn &- ones) & ~carriageReturn
      offset &+= 8
    }
    if returns & ~low != 0 { return countOneByOne(from: start, to: end) }
    let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums &>> 8 & 0x00FF_00FF_00FF_00FF)
    let counted = Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
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
