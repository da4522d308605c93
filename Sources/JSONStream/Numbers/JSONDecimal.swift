/// The exact decimal value of number text: its significant digits, without zeros at either end,
/// times a power of ten.
///
///     -0.0120e5   ->   -12 × 10^2
struct JSONDecimal {
  let isNegative: Bool
  /// The power of ten of the last significant digit. Clamped far outside what any type holds.
  let exponent: Int
  /// From the first to the last significant digit; may hold the point.
  private let significant: Range<Int>

  var isZero: Bool { significant.isEmpty }

  /// `text` follows the grammar of RFC 8259 §6.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    isNegative = text.first == 0x2D
    var first = text.count
    var last = -1
    var point: Int?
    var i = isNegative ? 1 : 0
    while i < text.count {
      let byte = text[i]
      if byte == 0x2E {
        point = i
      } else if byte | 0x20 == 0x65 {
        break
      } else if byte != 0x30 {
        first = min(first, i)
        last = i
      }
      i += 1
    }
    significant = last < 0 ? 0..<0 : first..<last + 1
    let scale = Self.exponent(text, from: i + 1)
    let unit = point ?? i
    exponent = last < 0 ? 0 : scale + (last < unit ? unit - last - 1 : unit - last)
  }

  /// The significant digits as numbers.
  func digits(in text: UnsafeBufferPointer<UInt8>) -> some Sequence<UInt8> {
    significant.lazy.map { text[$0] }.filter { $0 != 0x2E }.map { $0 &- 0x30 }
  }

  private static func exponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var value = 0
    guard start < text.count else { return 0 }
    for i in start..<text.count where text[i] >= 0x30 {
      value = min(value * 10 + Int(text[i] - 0x30), 1_000_000_000)
    }
    return text[start] == 0x2D ? -value : value
  }
}
