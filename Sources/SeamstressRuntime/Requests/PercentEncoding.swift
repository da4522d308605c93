/// Percent-encoding of one value for one place (RFC 3986 §2.1).
enum PercentEncoding {
  /// Everything but unreserved characters is encoded.
  static func strict(_ text: String) -> String {
    encode(text) { isUnreserved($0) }
  }

  /// For `allowReserved`: reserved characters stay, except those that would end or split the part
  /// of the address that the value is in (OpenAPI 3.1.1, Appendix E); so do encoded triples.
  static func allowingReserved(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), isTriple(bytes, index) {
        result += String(decoding: bytes[index..<index + 3], as: UTF8.self)
        index += 3
        continue
      }
      append(byte, to: &result, isUnreserved(byte) || isHarmlessReserved(byte))
      index += 1
    }
    return result
  }

  /// As HTML forms encode (WHATWG URL, application/x-www-form-urlencoded): a space is `+`.
  static func form(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") {
        result += "+"
      } else {
        let stays = byte != UInt8(ascii: "~") && (isUnreserved(byte) || byte == UInt8(ascii: "*"))
        append(byte, to: &result, stays)
      }
    }
    return result
  }

  private static func encode(_ text: String, _ stays: (UInt8) -> Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 { append(byte, to: &result, stays(byte)) }
    return result
  }

  private static func append(_ byte: UInt8, to result: inout String, _ stays: Bool) {
    if stays {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      result += byte < 16 ? "%0" : "%"
      result += String(byte, radix: 16, uppercase: true)
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func isHarmlessReserved(_ byte: UInt8) -> Bool {
    ":/?@!$'()*,;".utf8.contains(byte)
  }

  private static func isTriple(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count
      && bytes[index + 1...index + 2].allSatisfy {
        Character(Unicode.Scalar($0)).isHexDigit
      }
  }
}
