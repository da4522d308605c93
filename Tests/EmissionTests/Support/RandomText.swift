/// Text of scalars that trouble lexers, terminals and readers, the same in every run.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func text(upTo length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<below(length + 1) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    switch below(8) {
    case 0...1: return Self.trouble[below(Self.trouble.count)]
    case 2...3: return Unicode.Scalar(UInt8(below(128)))
    case 4: return Unicode.Scalar(UInt32(below(0x800))) ?? "?"
    case 5: return Unicode.Scalar(UInt32(0x1F000 + below(0x1000))) ?? "?"
    default: return Unicode.Scalar(UInt32(below(0x110000))) ?? "\u{FFFD}"
    }
  }

  private static let trouble: [Unicode.Scalar] = [
    "\\", "\"", "\n", "\r", "\t", "\0", "#", "(", ")", "{", "}", "u", "n", "*", "/", "`", "'", "$",
    "\u{B}", "\u{C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}",
    "\u{200D}", "\u{200E}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{3164}", "\u{FE0F}",
    "\u{FEFF}", "\u{FFFC}", "\u{E000}", "\u{E0001}", "\u{10FFFF}",
  ]
}
