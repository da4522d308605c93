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

  var isEmpty: Bool { bytes.isEmpty }

  mutating func add(_ word: String, isLower: Bool = false) {
    var word = word
    word.withUTF8 { add($0, isLower: isLower) }
  }

  /// A word that opens with a capital, or is an acronym and in capitals as a whole.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, isLower: Bool = false) {
    // Camel case has no way to part digits from digits: `2024-01-02` is `2024_01_02`.
    if bytes.last?.isASCIIDigit == true, word.first?.isASCIIDigit == true {
      bytes.append(UInt8(ascii: "_"))
    }
    let start = bytes.count
    for byte in word { bytes.append(byte) }
    let acronyms = acronyms
    bytes.withUnsafeMutableBufferPointer { bytes in
      let word = UnsafeMutableBufferPointer(rebasing: bytes[start...])
      word.change(word.count) { $0.isASCIIUppercase ? $0 | 0x20 : $0 }
      if isLower { return }
      word.change(acronyms.countOfCapitals(UnsafeBufferPointer(word))) {
        $0.isASCIILowercase ? $0 & ~0x20 : $0
      }
    }
  }

  /// A name must not begin with a digit.
  func text(opening lead: Unicode.Scalar) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.first?.isASCIIDigit == true ? String(lead) + text : text
  }
}

extension Acronyms {
  fileprivate func countOfCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if contains(word) { return word.count }
    if containsPlural(word) { return word.count - 1 }
    return min(word.count, 1)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// A loop over a pointer, because this also runs unoptimised, inside build plugins.
  @inline(__always)
  fileprivate func change(_ count: Int, _ changed: (UInt8) -> UInt8) {
    var index = 0
    while index < count {
      self[index] = changed(self[index])
      index &+= 1
    }
  }
}
