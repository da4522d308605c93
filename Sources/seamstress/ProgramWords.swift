internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The words of a command line as the system hands them over: bytes, which need not be text. A path
/// with one byte put right would be another path.
enum ProgramWords {
  /// The words after the name of the program.
  static func read(
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int
  ) throws(Failure) -> [String] {
    var texts: [String] = []
    for word in UnsafeBufferPointer(start: words, count: count).dropFirst() {
      guard let word else { break }
      guard let text = String(validatingCString: word) else {
        throw Failure(.usage, .notText(shown(UnsafePointer(word))))
      }
      texts.append(text)
    }
    return texts
  }

  /// `caf\xE9`: what is no ASCII as the bytes that it is made of.
  private static func shown(_ word: UnsafePointer<CChar>) -> String {
    var text = ""
    var place = word
    while place.pointee != 0 {
      let byte = UInt8(bitPattern: place.pointee)
      if (0x20..<0x7F).contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
      place += 1
    }
    return text
  }
}

extension Diagnostic.Message {
  fileprivate static func notText(_ word: String) -> Self {
    .init(
      "word-not-utf8", "the word '\(word)' of the command line is not UTF-8",
      effect: "nothing is done", help: "give the file or folder a name in UTF-8")
  }
}
