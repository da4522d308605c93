internal import SeamstressBlueprint
internal import SeamstressDocuments

/// Makes up a text: by its type and format, by its pattern, by what it is called.
struct PlausibleText {
  private let hint: Hint

  init(_ hint: Hint) {
    self.hint = hint
  }

  static let moment = "2025-06-16T16:54:17Z"

  func text(_ type: TypeReference) -> String {
    switch type {
    case .date: return Self.moment
    case .localDate: return "2025-06-16"
    case .uuid: return identifier
    case .url: return "https://example.com"
    case .duration: return "PT1H"
    case .data: return "U2VhbXN0cmVzcw=="
    default: break
    }
    if let value = formatted { return value }
    if let value = hint.text("default"), !value.isEmpty { return value }
    if let value = hint.schema?["enum"]?.elements.first?.string { return value }
    if let value = hint.schema?["const"]?.string { return value }
    return fitting(named ?? hint.name)
  }

  private var formatted: String? {
    switch hint.format {
    case "uuid": identifier
    case "date-time": Self.moment
    case "date": "2025-06-16"
    case "time": "16:54:17Z"
    case "email", "idn-email": "jane@example.com"
    case "uri", "url", "iri": "https://example.com/\(Self.slug(hint.name))"
    case "uri-reference": "/\(Self.slug(hint.name))"
    case "hostname", "idn-hostname": "example.com"
    case "ipv4": "192.0.2.1"
    case "ipv6": "2001:db8::1"
    case "byte": "U2VhbXN0cmVzcw=="
    case "duration": "PT1H"
    case "phone", "phone-number": "+15550100"
    default: nil
    }
  }

  private static let names: [(ending: String, value: String)] = [
    ("email", "jane@example.com"), ("email_address", "jane@example.com"),
    ("phone", "+15550100"), ("phone_number", "+15550100"), ("_at", moment), ("_on", "2025-06-16"),
    ("url", "https://example.com"), ("uri", "https://example.com"),
    ("full_name", "Jane Doe"), ("first_name", "Jane"), ("last_name", "Doe"),
    ("time_zone", "Europe/Berlin"), ("timezone", "Europe/Berlin"), ("locale", "en-US"),
    ("country", "DE"), ("country_code", "DE"), ("currency", "EUR"), ("pin", "1234"),
    ("ip", "192.0.2.1"), ("ip_address", "192.0.2.1"), ("color", "#336699"),
    ("mime_type", "text/plain"),
  ]

  private var named: String? {
    let name = hint.name.lowercased()
    return Self.names.first {
      name == $0.ending
        || name.hasSuffix($0.ending)
          && ($0.ending.hasPrefix("_") || name.hasSuffix("_" + $0.ending))
    }?
    .value
  }

  /// The first of some texts that keeps to the pattern and the bounds; if none does, the one that
  /// says most.
  private func fitting(_ text: String) -> String {
    let low = hint.schema?["minLength"]?.integer ?? 0
    let high = hint.schema?["maxLength"]?.integer ?? 200
    let pattern = hint.text("pattern").flatMap { $0.utf8.count < 200 ? try? Regex($0) : nil }
    var candidates = [
      text, "1234", "123456", "A1", "a", "a1b2c3d4", "1", "2025-06-16", Self.moment,
    ]
    candidates += ["00:00", "example.com", "https://example.com", "+15550100", identifier]
    let long = String(repeating: text.isEmpty ? "x" : text, count: max(1, min(low, 200)))
    candidates.append(String(long.prefix(max(low, 1))))
    candidates.append(String(text.prefix(max(high, 0))))
    return candidates.first { candidate in
      let count = candidate.unicodeScalars.count
      guard count >= low, count <= high else { return false }
      guard let pattern else { return true }
      return (try? pattern.firstMatch(in: candidate)) != nil
    } ?? text
  }

  /// A UUID that belongs to the name (RFC 9562 §5.8): FNV-1a, the same on every machine.
  private var identifier: String {
    func hash(_ seed: UInt64) -> UInt64 {
      hint.name.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    let digits = [hash(0), hash(0x9e37_79b9_7f4a_7c15)].map { part -> String in
      let text = String(part, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    let d = Array(digits)
    return String(d[0..<8]) + "-" + String(d[8..<12]) + "-8" + String(d[13..<16]) + "-a"
      + String(d[17..<20]) + "-" + String(d[20..<32])
  }

  private static func slug(_ name: String) -> String {
    String(
      name.unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic ? Character($0) : "-" })
  }
}
