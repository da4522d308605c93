/// The SHA-256 digest of FIPS 180-4, as far as a manifest of files needs it.
///
/// Our own sixty lines, because the alternative on Linux is swift-crypto, which would make every
/// user compile BoringSSL for a minute to fingerprint a few files. Nothing secret passes through.
///
///     SHA256.hexDigest(of: Array("abc".utf8))   // "ba7816bf…f20015ad"
package struct SHA256 {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  package static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    let whole = bytes.count & ~63
    bytes.withUnsafeBufferPointer { hash.absorb($0, count: whole) }
    let tail = padding(of: bytes[whole...], total: bytes.count)
    tail.withUnsafeBufferPointer { hash.absorb($0, count: tail.count) }
    return hash.state.map(hexadecimal).joined()
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

  private static func hexadecimal(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Works on pointers: the generator runs unoptimised inside build plugins, where arrays are slow.
  private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) {
    guard let base = bytes.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        guard let words = schedule.baseAddress, let constants = constants.baseAddress else {
          return
        }
        var offset = 0
        while offset < count {
          Self.expand(base + offset, into: words)
          compress(words, constants)
          offset &+= 64
        }
      }
    }
  }

  /// The message schedule (§6.2.2, step 1).
  private static func expand(
    _ block: UnsafePointer<UInt8>, into words: UnsafeMutablePointer<UInt32>
  ) {
    var index = 0
    while index < 16 {
      let word = UnsafeRawPointer(block).loadUnaligned(
        fromByteOffset: index &* 4, as: UInt32.self)
      words[index] = UInt32(bigEndian: word)
      index &+= 1
    }
    while index < 64 {
      let a = words[index &- 15]
      let b = words[index &- 2]
      let small = (a &>> 7 | a &<< 25) ^ (a &>> 18 | a &<< 14) ^ (a &>> 3)
      let large = (b &>> 17 | b &<< 15) ^ (b &>> 19 | b &<< 13) ^ (b &>> 10)
      words[index] = words[index &- 16] &+ small &+ words[index &- 7] &+ large
      index &+= 1
    }
  }

  /// The compression function (§6.2.2, steps 2 to 4).
  private mutating func compress(
    _ words: UnsafePointer<UInt32>, _ constants: UnsafePointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var round = 0
    // Eight rounds at a time: then the words keep their places and only the names go round.
    while round < 64 {
      Self.step(a, b, c, &d, e, f, g, &h, constants[round] &+ words[round])
      Self.step(h, a, b, &c, d, e, f, &g, constants[round &+ 1] &+ words[round &+ 1])
      Self.step(g, h, a, &b, c, d, e, &f, constants[round &+ 2] &+ words[round &+ 2])
      Self.step(f, g, h, &a, b, c, d, &e, constants[round &+ 3] &+ words[round &+ 3])
      Self.step(e, f, g, &h, a, b, c, &d, constants[round &+ 4] &+ words[round &+ 4])
      Self.step(d, e, f, &g, h, a, b, &c, constants[round &+ 5] &+ words[round &+ 5])
      Self.step(c, d, e, &f, g, h, a, &b, constants[round &+ 6] &+ words[round &+ 6])
      Self.step(b, c, d, &e, f, g, h, &a, constants[round &+ 7] &+ words[round &+ 7])
      round &+= 8
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
  ) {
    let sumE = (e &>> 6 | e &<< 26) ^ (e &>> 11 | e &<< 21) ^ (e &>> 25 | e &<< 7)
    h = h &+ input &+ sumE &+ (g ^ e & (f ^ g))
    d = d &+ h
    let sumA = (a &>> 2 | a &<< 30) ^ (a &>> 13 | a &<< 19) ^ (a &>> 22 | a &<< 10)
    h = h &+ sumA &+ (a & b | c & (a | b))
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
