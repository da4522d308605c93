/// A name in camel case, put together of words of ASCII letters and digits.
///
/// Of bytes, because thousands of names are made of some three words each, and a string asks itself
/// at each piece what it is made of. By pointers, because this also runs unoptimised, inside build
/// plugins.
struct NameBytes {
  private let acronyms: Acronyms
  /// The name, and zeros where more words may come.
  private var bytes = [UInt8](repeating: 0, count: 48)
  private var count = 0

  init(acronyms: Acronyms) {
    self.acronyms = acronyms
  }

  var isEmpty: Bool { count == 0 }

  mutating func add(_ word: String, isLower: Bool = false) {
    var word = word
    word.withUTF8 { add($0, isLower: isLower) }
  }

  /// A word that opens with a capital, or is an acronym and in capitals as a whole.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, isLower: Bool = false) {
    // A word may come with a separator before it.
    let most = count + word.count + 1
    if most > bytes.count { bytes += Array(repeating: 0, count: most) }
    let (acronyms, start) = (isLower ? nil : acronyms, count)
    count = bytes.withUnsafeMutableBufferPointer { $0.write(word, at: start, acronyms) }
  }

  /// A name must not begin with a digit.
  func text(opening lead: Unicode.Scalar) -> String {
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    return bytes[0].isASCIIDigit ? String(lead) + text : text
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// - Parameter acronyms: Nil for a word in lower case.
  /// - Returns: Where the next word begins.
  fileprivate func write(
    _ word: UnsafeBufferPointer<UInt8>, at start: Int, _ acronyms: Acronyms?
  ) -> Int {
    guard let head = word.first else { return start }
    var first = start
    // Camel case has no way to part digits from digits: `2024-01-02` is `2024_01_02`.
    if start > 0, self[start - 1].isASCIIDigit, head.isASCIIDigit {
      self[start] = UInt8(ascii: "_")
      first += 1
    }
    var index = 0
    while index < word.count {
      let byte = word[index]
      self[first &+ index] = byte.isASCIIUppercase ? byte | 0x20 : byte
      index &+= 1
    }
    let written = self[first..<first + word.count]
    guard let acronyms else { return written.endIndex }
    var capitals = acronyms.countOfCapitals(UnsafeBufferPointer(rebasing: written))
    while capitals > 0 {
      capitals &-= 1
      let byte = self[first &+ capitals]
      if byte.isASCIILowercase { self[first &+ capitals] = byte & ~0x20 }
    }
    return written.endIndex
  }
}

extension Acronyms {
  fileprivate func countOfCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if contains(word) { return word.count }
    if containsPlural(word) { return word.count - 1 }
    return 1
  }
}
