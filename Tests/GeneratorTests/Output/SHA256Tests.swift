import CSeamstressDigest
import SeamstressGenerator
import Testing

/// The vectors are those of FIPS 180-4 and its examples, and the edges of padding.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func matchesPublishedVectors(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
  }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func padsEveryLength(count: Int, digest: String) {
    #expect(SHA256.hexDigest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count)) == digest)
  }

  /// Processors with instructions for it and those without must agree on what is a file of ours.
  @Test(arguments: [0, 1, 2, 7, 64])
  func theInstructionsOfTheProcessorAgreeWithTheRoundsInC(blocks: Int) {
    let bytes = (0..<64 * blocks).map { UInt8(truncatingIfNeeded: 137 * $0 ^ $0 >> 5) }
    let start = (0..<8).map { 2_654_435_761 &* UInt32($0 + 1) }
    var (one, other) = (start, start)
    seamstress_sha256(&one, bytes, blocks)
    seamstress_sha256_portable(&other, bytes, blocks)
    #expect(one == other)
    #expect((one == start) == (blocks == 0))
  }

  /// Two texts at a time are only faster: whatever their lengths, each has its own digest.
  @Test(arguments: [0, 1, 55, 63, 64, 119, 120, 1000], [0, 56, 64, 65, 640, 1001])
  func twoTextsAtATimeHaveTheDigestsOfEach(count: Int, other: Int) {
    let one = (0..<count).map { UInt8(truncatingIfNeeded: 31 * $0 ^ $0 >> 3) }
    let two = (0..<other).map { UInt8(truncatingIfNeeded: 17 * $0 + 5) }
    let digests = SHA256.hexDigests(of: one, two)
    #expect(digests == (SHA256.hexDigest(of: one), SHA256.hexDigest(of: two)))
  }

  @Test func twoTextsAtATimeAgreeWithTheRoundsInC() {
    let bytes = (0..<64 * 9).map { UInt8(truncatingIfNeeded: 137 * $0 ^ $0 >> 5) }
    let start = (0..<8).map { 2_654_435_761 &* UInt32($0 + 1) }
    var (one, two, expected, expectedTwo) = (start, start, start, start)
    seamstress_sha256_pair(&one, bytes, &two, Array(bytes[64...]), 8)
    seamstress_sha256_portable(&expected, bytes, 8)
    seamstress_sha256_portable(&expectedTwo, Array(bytes[64...]), 8)
    #expect(one == expected)
    #expect(two == expectedTwo)
  }
}
