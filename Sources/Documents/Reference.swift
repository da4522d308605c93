/// A reference (RFC 3986 §4.2) taken apart: the file it names, if any, and the fragment.
///
///     models/pet.yaml#/Pet~1Dog     ->      file "models/pet.yaml", pointer ["Pet/Dog"]
struct Reference {
  /// Why a reference is refused before anything is looked up.
  enum Refusal: Error, Equatable {
    case network(String)
    case scheme(String)
    case absolutePath
    case encodedPath
    case outside
    case badEncoding
    case anchor(String)
    case badPointer
  }

  /// From the root document's folder; nil for the file that holds the reference.
  let path: String?
  let target: Target

  /// What the fragment means.
  enum Target {
    case pointer(JSONPointer)
    /// A name that a schema gives itself (JSON Schema 2020-12 §8.2.2).
    case anchor(String)
  }

  /// - Parameter folder: the folder of the file that holds the reference, from the root
  ///   document's folder; empty, or parts joined by "/".
  init(_ text: String, in folder: String) throws(Refusal) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.path(String(parts.first ?? ""), in: folder)
    target = try Target.split(text).target
  }

  private static func path(_ text: String, in folder: String) throws(Refusal) -> String? {
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("//") { throw .network(text) }
    if let scheme = scheme(of: text) {
      throw scheme == "http" || scheme == "https" ? .network(text) : .scheme(scheme)
    }
    if text.hasPrefix("/") || text.hasPrefix("\\") { throw .absolutePath }
    let lowercased = text.lowercased()
    for hidden in ["%2e", "%2f", "%5c", "%00"] where lowercased.contains(hidden) {
      throw .encodedPath
    }
    guard let path = decoded(text) else { throw .badEncoding }
    return try normal(path, in: folder)
  }

  /// `c:` of a Windows path counts as a scheme too.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic,
      scheme.unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
      })
    else { return nil }
    return scheme.lowercased()
  }

  private static func normal(_ path: String, in folder: String) throws(Refusal) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { throw .outside }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Percent-decoded; nil if a "%" lacks its two digits or the bytes are not UTF-8.
  fileprivate static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard rest.count >= 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    let isValid = bytes.withUnsafeBufferPointer { UTF8Check($0).invalidOffset == nil }
    return isValid ? String(decoding: bytes, as: UTF8.self) : nil
  }
}

extension Reference.Target {
  /// What stands before the fragment, and what the fragment means.
  static func split(_ text: String) throws(Reference.Refusal) -> (
    address: String, target: Reference.Target
  ) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let fragment = Reference.decoded(parts.count > 1 ? String(parts[1]) : "") else {
      throw .badEncoding
    }
    let address = String(parts.first ?? "")
    guard fragment.isEmpty || fragment.hasPrefix("/") else { return (address, .anchor(fragment)) }
    guard let pointer = JSONPointer(fragment) else { throw .badPointer }
    return (address, .pointer(pointer))
  }
}
