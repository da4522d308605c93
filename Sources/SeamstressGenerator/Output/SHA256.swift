internal import CSeamstressDigest

/// The SHA-256 digest of FIPS 180-4, as far as a manifest of files needs it.
///
/// Our own, because the alternative on Linux is swift-crypto, which would make every user compile
/// BoringSSL for a minute to fingerprint a few files. Nothing secret passes through. The rounds are
/// in C, for the instructions that processors have for them.
///
///     SHA256.hexDigest(of: Array("abc".utf8))   // "ba7816bf…f20015ad"
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Blocks of 64 bytes that were absorbed.
  private var blocks = 0

  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    return hash.finish(bytes)
  }

  /// The digests of two texts, which take hardly longer than that of the longer one.
  package static func hexDigests(of one: [UInt8], _ other: [UInt8]) -> (String, String) {
    var (hash, otherHash) = (SHA256(), SHA256())
    let common = min(one.count, other.count) / 64
    seamstress_sha256_pair(&hash.state, one, &otherHash.state, other, common)
    (hash.blocks, otherHash.blocks) = (common, common)
    return (hash.finish(one), otherHash.finish(other))
  }

  /// Absorbs what is left of the text.
  private mutating func finish(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let whole = bytes.count / 64
      if let start = bytes.baseAddress, whole > blocks {
        seamstress_sha256(&state, start + 64 * blocks, whole - blocks)
      }
      let end = Self.padding(of: bytes[(64 * whole)...], total: bytes.count)
      seamstress_sha256(&state, end, end.count / 64)
    }
    return Self.hexadecimal(state)
  }

  /// The last, incomplete block, then a one bit, zeros, and the length in bits (§5.1.1).
  private static func padding(of rest: Slice<UnsafeBufferPointer<UInt8>>, total: Int) -> [UInt8] {
    var tail = [UInt8](repeating: 0, count: rest.count < 56 ? 64 : 128)
    for (place, byte) in rest.enumerated() { tail[place] = byte }
    tail[rest.count] = 0x80
    let bits = UInt64(total) &* 8
    for place in 0..<8 {
      tail[tail.count - 1 - place] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))
    }
    return tail
  }

  private static func hexadecimal(_ words: [UInt32]) -> String {
    String(unsafeUninitializedCapacity: 8 * words.count) { digits in
      for (index, word) in words.enumerated() {
        for place in 0..<8 {
          let nibble = UInt8(truncatingIfNeeded: word >> UInt32(28 - 4 * place)) & 15
          digits[8 * index + place] = nibble < 10 ? 0x30 + nibble : 0x57 + nibble
        }
      }
      return 8 * words.count
    }
  }
}
