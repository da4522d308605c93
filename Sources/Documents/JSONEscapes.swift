/// Resolves the escapes of a JSON string that has been checked (RFC 8259 §7).
enum JSONEscapes {
  static func append(_ text: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]) {
    var rest = text
    while let escape = rest.firstIndex(of: UInt8(ascii: "\\")) {
      result.append(contentsOf: rest[rest.startIndex..<escape])
      rest = rest[rest.index(after: escape)...]
      guard let byte = rest.popFirst() else { return }
      guard byte == UInt8(ascii: "u") else {
        result.append(character(byte))
        continue
      }
      appendScalar(&rest, to: &result)
    }
    result.append(contentsOf: rest)
  }

  private static func character(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  private static func appendScalar(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]
  ) {
    var value = unit(&rest)
    if value & 0xFC00 == 0xD800, rest.count >= 6 {
      rest = rest.dropFirst(2)
      value = 0x10000 + (value & 0x3FF) << 10 + unit(&rest) & 0x3FF
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = rest.popFirst() else { break }
      let digit = byte <= UInt8(ascii: "9") ? byte & 0x0F : (byte & 0x0F) + 9
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
