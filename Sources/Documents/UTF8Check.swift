/// Whether bytes are UTF-8 (RFC 3629), and where they first are not: overlong forms, surrogates,
/// stray and missing continuation bytes, values past U+10FFFF.
struct UTF8Check {
  private(set) var isASCII = true
  private(set) var invalidOffset: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = Self.skipASCII(bytes, from: 0)
    while place < bytes.count {
      isASCII = false
      let length = Self.sequenceLength(bytes, at: place)
      guard length > 0 else {
        invalidOffset = place
        return
      }
      place = Self.skipASCII(bytes, from: place + length)
    }
  }

  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while bytes.areASCIIWords(at: place) { place += 32 }
    while bytes.isASCIIWord(at: place) { place += 8 }
    while place < bytes.count, bytes[place] < 0x80 { place += 1 }
    return place
  }

  /// The length of the multibyte sequence that starts here; 0 if it is malformed.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let lead = bytes[place]
    let second = place + 1 < bytes.count ? bytes[place + 1] : 0
    switch lead {
    case 0xC2...0xDF:
      return hasContinuations(bytes, at: place, 1) ? 2 : 0
    case 0xE0...0xEF:
      let isOverlong = lead == 0xE0 && second < 0xA0
      let isSurrogate = lead == 0xED && second >= 0xA0
      return !isOverlong && !isSurrogate && hasContinuations(bytes, at: place, 2) ? 3 : 0
    case 0xF0...0xF4:
      let isOverlong = lead == 0xF0 && second < 0x90
      let isTooLarge = lead == 0xF4 && second >= 0x90
      return !isOverlong && !isTooLarge && hasContinuations(bytes, at: place, 3) ? 4 : 0
    default:
      return 0
    }
  }

  private static func hasContinuations(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ count: Int
  ) -> Bool {
    guard place + count < bytes.count else { return false }
    return bytes[place + 1...place + count].allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
