/// A path with its parameters in braces (OpenAPI §4.8.8.1).
///
///     PathTemplate("/pets/{id}/toys").names      // ["id"]
struct PathTemplate {
  let text: String
  /// In the order of the path; a name that stands there twice is here twice.
  private(set) var names: [String] = []
  /// A brace is missing.
  private(set) var isBroken = false
  /// It holds a query or a fragment, which no path does.
  private(set) var hasQuery = false

  init(_ text: String) {
    self.text = text
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start: Int?
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): hasQuery = true
      case UInt8(ascii: "{"):
        isBroken = isBroken || start != nil
        start = start ?? place + 1
      case UInt8(ascii: "}"):
        if let start { add(bytes[start..<place]) } else { isBroken = true }
        start = nil
      case UInt8(ascii: "/"): isBroken = isBroken || start != nil
      default: break
      }
      place &+= 1
    }
    isBroken = isBroken || start != nil
  }

  /// Braces and slashes within a name are reported, and no part of it.
  private mutating func add(_ found: Slice<UnsafeBufferPointer<UInt8>>) {
    var name = String(decoding: found, as: UTF8.self)
    if isBroken { name.unicodeScalars.removeAll { $0 == "{" || $0 == "/" } }
    if name.isEmpty { return isBroken = true }
    if names.isEmpty { names.reserveCapacity(4) }
    names.append(name)
  }

  /// The same for two paths that no server can tell apart: names do not count.
  var signature: String {
    var text = PercentEncoding.decoded(text)
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var count = 0
        var isName = false
        for byte in bytes {
          if byte == UInt8(ascii: "}") { isName = false }
          if !isName {
            buffer[count] = byte
            count += 1
          }
          if byte == UInt8(ascii: "{") { isName = true }
        }
        return count
      }
    }
  }
}
