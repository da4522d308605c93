/// A name in camel case, put together of words of ASCII letters and digits.
///
/// Of bytes, because thousands of names are made of some three words each, and a string asks itself
/// at each piece what it is made of. By pointers, because this also runs unoptimised, inside build
/// plugins.
struct NameBytes {
  private let acronyms: Acronyms
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Whether all words were of letters and digits only.
  private(set) var isClean = true

  /// Calls `body` with a name to add words to.
  /// - Parameter size: The bytes of all words, and one for each word.
  static func with<Result>(
    size: Int, _ acronyms: Acronyms, _ body: (inout NameBytes) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { buffer in
      var name = NameBytes(acronyms: acronyms, buffer: buffer)
      return body(&name)
    }
  }

  private init(acronyms: Acronyms, buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.acronyms = acronyms
    self.buffer = buffer
  }

  var isEmpty: Bool { count == 0 }

  mutating func add(_ word: String, isLower: Bool = false) {
    var word = word
    word.withUTF8 { bytes in
      if !bytes.allBytes(\.isASCIIAlphanumeric) { isClean = false }
      add(bytes, isLower: isLower)
    }
  }

  /// A word that opens with a capital, or is an acronym and in capitals as a whole.
  /// - Parameters:
  ///   - word: Letters and digits.
  ///   - isSpelt: Several capitals in it are its author's spelling.
  mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, isLower: Bool = false, isSpelt: Bool = true
  ) {
    precondition(count + word.count < buffer.count, "a name was given fewer bytes than it has")
    guard let head = word.first else { return }
    // Camel case has no way to part digits from digits: `2024-01-02` is `2024_01_02`.
    if count > 0, buffer[count - 1].isASCIIDigit, head.isASCIIDigit {
      buffer[count] = UInt8(ascii: "_")
      count += 1
    }
    let start = count
    var index = 0
    var capitals = 0
    while index < word.count {
      // The lower case of a letter; digits have that bit anyway.
      buffer[start &+ index] = word[index] | 0x20
      if word[index].isASCIIUppercase { capitals &+= 1 }
      index &+= 1
    }
    count += word.count
    guard !isLower else { return }
    if isSpelt, capitals > 1 {
      for index in word.indices { buffer[start + index] = word[index] }
    } else {
      capitalize(from: start)
    }
  }

  private func capitalize(from start: Int) {
    let word = UnsafeBufferPointer(rebasing: buffer[start..<count])
    var capitals = acronyms.countOfCapitals(word)
    while capitals > 0 {
      capitals &-= 1
      let byte = word[capitals]
      if byte.isASCIILowercase { buffer[start &+ capitals] = byte & ~0x20 }
    }
  }

  /// A name must not begin with a digit.
  func text(opening lead: Unicode.Scalar) -> String {
    let bytes = UnsafeBufferPointer(rebasing: buffer[..<count])
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.first?.isASCIIDigit == true ? String(lead) + text : text
  }
}

extension Acronyms {
  fileprivate func countOfCapitals(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if contains(word) { return word.count }
    if containsPlural(word) { return word.count - 1 }
    return countOfCapitals(beforeNumberOf: word) ?? 1
  }

  /// `iso8601`, `ipv4`: an acronym with a number or a version.
  private func countOfCapitals(beforeNumberOf word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.last?.isASCIIDigit == true else { return nil }
    var end = word.count
    while end > 0, word[end - 1].isASCIIDigit { end -= 1 }
    if contains(UnsafeBufferPointer(rebasing: word[..<end])) { return end }
    guard end > 1, word[end - 1] == UInt8(ascii: "v") else { return nil }
    return contains(UnsafeBufferPointer(rebasing: word[..<(end - 1)])) ? end - 1 : nil
  }
}
