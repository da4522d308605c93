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

  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.absorb(bytes)
    hash.absorb(padding(of: bytes[(bytes.count & ~63)...], total: bytes.count))
    return hexadecimal(hash.state)
  }

  /// The last, incomplete block, then a one bit, zeros, and the length in bits (§5.1.1).
  private static func padding(of rest: ArraySlice<UInt8>, total: Int) -> [UInt8] {
    var tail = Array(rest)
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(total) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return tail
  }

  /// What is left of the last block is not absorbed.
  private mutating func absorb(_ bytes: [UInt8]) {
    seamstress_sha256(&state, bytes, bytes.count / 64)
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
