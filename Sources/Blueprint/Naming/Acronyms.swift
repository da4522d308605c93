/// The words that names write in capitals as a whole, in lower case.
///
/// A class: each name that is made looks into them.
final class Acronyms: Sendable {
  private let words: TextTable
  /// By length, the letters that acronyms begin with, as bits: most words are none at a glance.
  private let letters: [UInt32]

  init(_ more: [String]) {
    var words = TextTable()
    var letters = [UInt32](repeating: 0, count: 16)
    for word in Self.standard + more.map({ $0.lowercased() }) {
      words.insert(word)
      for first in word.utf8.prefix(1) { letters[min(word.utf8.count, 15)] |= Self.bit(first) }
    }
    (self.words, self.letters) = (words, letters)
  }

  func contains(_ lower: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayContain(lower) else { return false }
    return words.position(of: String(decoding: lower, as: UTF8.self)) != nil
  }

  /// `ids`, `urls`: one with an `s`.
  func containsPlural(_ lower: UnsafeBufferPointer<UInt8>) -> Bool {
    lower.count > 2 && lower.last == UInt8(ascii: "s")
      && contains(UnsafeBufferPointer(rebasing: lower.dropLast()))
  }

  private func mayContain(_ lower: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = lower.first else { return false }
    return letters[min(lower.count, 15)] & Self.bit(first) != 0
  }

  private static func bit(_ letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }

  private static let standard = [
    "id", "url", "uri", "api", "http", "https", "json", "html", "xml", "uuid", "ip", "sdk", "ssl",
    "tls", "ssh", "css", "csv", "pdf", "sql", "uid", "dns", "tcp", "udp", "utc", "jwt", "cpu",
    "iso", "faq",
  ]
}
