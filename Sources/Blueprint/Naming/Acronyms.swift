/// The words that names write in capitals as a whole, in lower case.
struct Acronyms: Sendable {
  private let words: Set<[UInt8]>
  /// The lengths that any of them has, as bits: most words are longer than all.
  private let lengths: UInt64

  init(_ more: [String]) {
    words = Set((Self.standard + more.map { $0.lowercased() }).map { Array($0.utf8) })
    lengths = words.reduce(into: 0) { $0 |= 1 << UInt64(min($1.count, 63)) }
  }

  func contains(_ lower: ArraySlice<UInt8>) -> Bool {
    mayContain(lower.count) && words.contains(Array(lower))
  }

  /// `ids`, `urls`: one with an `s`.
  func containsPlural(_ lower: ArraySlice<UInt8>) -> Bool {
    lower.count > 2 && mayContain(lower.count - 1) && lower.last == UInt8(ascii: "s")
      && contains(lower.dropLast())
  }

  private func mayContain(_ length: Int) -> Bool { lengths >> UInt64(min(length, 63)) & 1 == 1 }

  private static let standard = [
    "id", "url", "uri", "api", "http", "https", "json", "html", "xml", "uuid", "ip", "sdk", "ssl",
    "tls", "ssh", "css", "csv", "pdf", "sql", "uid", "dns", "tcp", "udp", "utc", "jwt", "cpu",
    "iso", "faq",
  ]
}
