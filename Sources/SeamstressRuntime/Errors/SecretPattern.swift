/// A secret as it may stand in a text: each of its characters as it is, or in one of the ways in which
/// URLs, JSON and HTML write it.
///
///     ab/ü    ab%2f%C3%BC    ab\/\u00fc    ab&#47;&#xFC;
struct SecretPattern {
  private let scalars: [Unicode.Scalar]
  /// What its first character can begin with.
  private let openings: [UInt8]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    openings =
      text.utf8.prefix(1) + [UInt8(ascii: "%"), UInt8(ascii: "\\"), UInt8(ascii: "&")]
      + (scalars.first == " " ? [UInt8(ascii: "+")] : [])
  }

  /// How many bytes at an index are the secret; nil where it does not stand there.
  func length(in bytes: [UInt8], at start: Int) -> Int? {
    guard openings.contains(bytes[start]) else { return nil }
    var index = start
    for scalar in scalars {
      guard let length = Self.length(of: scalar, in: bytes[index...]) else { return nil }
      index += length
    }
    return index - start
  }

  private static func length(of scalar: Unicode.Scalar, in rest: ArraySlice<UInt8>) -> Int? {
    switch rest.first {
    case nil: nil
    case UInt8(ascii: "%"): percent(scalar, rest) ?? plain(scalar, rest)
    case UInt8(ascii: "\\"): escape(scalar, rest) ?? plain(scalar, rest)
    case UInt8(ascii: "&"): entity(scalar, rest) ?? plain(scalar, rest)
    case UInt8(ascii: "+"): scalar == " " ? 1 : plain(scalar, rest)
    default: plain(scalar, rest)
    }
  }

  private static func plain(_ scalar: Unicode.Scalar, _ rest: ArraySlice<UInt8>) -> Int? {
    let bytes = UTF8.encode(scalar)
    guard let bytes, rest.starts(with: bytes) else { return nil }
    return bytes.count
  }

  /// `%C3%bc`
  private static func percent(_ scalar: Unicode.Scalar, _ rest: ArraySlice<UInt8>) -> Int? {
    var rest = rest
    guard let bytes = UTF8.encode(scalar) else { return nil }
    for byte in bytes {
      guard rest.first == UInt8(ascii: "%"), number(rest.dropFirst().prefix(2), 2) == UInt32(byte)
      else { return nil }
      rest = rest.dropFirst(3)
    }
    return 3 * bytes.count
  }

  /// `\/`, `\"`, `\n`, `\u00fc`, and `\ud83d\ude00` for what is beyond two bytes.
  private static func escape(_ scalar: Unicode.Scalar, _ rest: ArraySlice<UInt8>) -> Int? {
    let mark = rest.dropFirst().first
    guard mark == UInt8(ascii: "u") else {
      return mark.flatMap { escapes[$0] } == scalar ? 2 : nil
    }
    var rest = rest
    let units = UTF16.encode(scalar)
    for unit in units ?? UTF16.EncodedScalar() {
      guard rest.prefix(2).elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "u")]),
        number(rest.dropFirst(2).prefix(4), 4) == UInt32(unit)
      else { return nil }
      rest = rest.dropFirst(6)
    }
    return units.map { 6 * $0.count }
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "'"): "'", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// `&amp;`, `&#38;`, `&#x26;`
  private static func entity(_ scalar: Unicode.Scalar, _ rest: ArraySlice<UInt8>) -> Int? {
    guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self).lowercased()
    let value =
      name.hasPrefix("#x")
      ? UInt32(name.dropFirst(2), radix: 16)
      : name.hasPrefix("#") ? UInt32(name.dropFirst()) : entities[name]?.value
    return value == scalar.value ? end - rest.startIndex + 1 : nil
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  /// Hexadecimal digits, as many as there must be.
  private static func number(_ digits: ArraySlice<UInt8>, _ count: Int) -> UInt32? {
    digits.count == count ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
  }
}
