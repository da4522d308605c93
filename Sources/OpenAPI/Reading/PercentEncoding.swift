/// Percent-encoding (RFC 3986 §2.1), of which references and path templates may make use.
enum PercentEncoding {
  /// `%41` as `A`; anything that is no valid encoding of UTF-8 stays as it is.
  static func decoded(_ text: String) -> String {
    guard hasPercent(text) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(isHexDigit),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  private static func hasPercent(_ text: String) -> Bool {
    let percent = UInt8(ascii: "%")
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      var place = 0
      while place < bytes.count {
        if bytes[place] == percent { return true }
        place &+= 1
      }
      return false
    }
    return answer ?? text.utf8.contains(percent)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
