import Foundation

/// Bodies that grow when they are read.
enum Gzip {
  /// `{"n":1}`
  static let small = bytes("H4sIAAAAAAACA6tWylOyMqwFAH47S9QHAAAA")

  /// 4 MB of spaces, from one block of 64 KB that is repeated (RFC 1951 §3.2.3).
  static let bomb: [UInt8] =
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + (0..<64).flatMap { _ in block } + [3, 0]
    + bytes("FT76/AAAQAA=")

  private static let block = bytes(
    """
    7MGBAAAAAIAglf0pF6kKAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    AAAAAAAAAAAAAAagAAAP//
    """)

  private static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map { Array($0) } ?? []
  }
}
