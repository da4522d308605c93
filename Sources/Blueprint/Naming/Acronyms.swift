/// The words that names write in capitals as a whole, in lower case.
struct Acronyms: Sendable {
  private var words = TextTable()
  /// The lengths that any of them has, as bits: most words are longer than all.
  private var lengths: UInt64 = 0

  init(_ more: [String]) {
    for word in Self.standard + more.map({ $0.lowercased() }) {
      words.insert(word)
      lengths |= 1 << UInt64(min(word.utf8.count, 63))
    }
  }

  func contains(_ lower: UnsafeBufferPointer<UInt8>) -> Bool {
    guard mayContain(lower.count) else { return false }
    return words.position(of: String(decoding: lower, as: UTF8.self)) != nil
  }

  /// `ids`, `urls`: one with an `s`.
  func containsPlural(_ lower: UnsafeBufferPointer<UInt8>) -> Bool {
    lower.count > 2 && mayContain(lower.count - 1) && lower.last == UInt8(ascii: "s")
      && contains(UnsafeBufferPointer(rebasing: lower.dropLast()))
  }

  private func mayContain(_ length: Int) -> Bool { lengths >> UInt64(min(length, 63)) & 1 == 1 }

  private static let standard = [
    "id", "url", "uri", "api", "http", "https", "json", "html", "xml", "uuid", "ip", "sdk", "ssl",
    "tls", "ssh", "css", "csv", "pdf", "sql", "uid", "dns", "tcp", "udp", "utc", "jwt", "cpu",
    "iso", "faq",
  ]
}
