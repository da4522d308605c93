/// A name in camel case, put together of words of ASCII letters and digits.
///
/// Of bytes, because thousands of names are made of some three words each, and a string asks itself
/// at each piece what it is made of.
struct NameBytes {
  private let acronyms: Acronyms
  private var bytes: [UInt8] = []

  init(acronyms: Acronyms) {
    self.acronyms = acronyms
    bytes.reserveCapacity(32)
  }

  /// A word that opens with a capital, or is an acronym and in capitals as a whole.
  mutating func add(_ word: String, isLower: Bool = false) {
    // Camel case has no way to part digits from digits: `2024-01-02` is `2024_01_02`.
    if bytes.last?.isASCIIDigit == true, word.utf8.first?.isASCIIDigit == true {
      bytes.append(UInt8(ascii: "_"))
    }
    let start = bytes.count
    for byte in word.utf8 { bytes.append(byte.isASCIIUppercase ? byte | 0x20 : byte) }
    if !isLower { capitalise(countOfCapitals(bytes[start...]), from: start) }
  }

  private func countOfCapitals(_ word: ArraySlice<UInt8>) -> Int {
    if acronyms.contains(word) { return word.count }
    if acronyms.containsPlural(word) { return word.count - 1 }
    return min(word.count, 1)
  }

  private mutating func capitalise(_ count: Int, from start: Int) {
    for index in start..<(start + count) where bytes[index].isASCIILowercase {
      bytes[index] &= ~0x20
    }
  }

  /// A name must not begin with a digit.
  func text(opening lead: Unicode.Scalar) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.first?.isASCIIDigit == true ? String(lead) + text : text
  }
}
