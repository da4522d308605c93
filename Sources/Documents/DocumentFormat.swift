internal import SeamstressDiagnostics

/// Whether a text is read as JSON or as YAML. Its first character decides, since names lie; the
/// name decides only between strict JSON and YAML in braces.
enum DocumentFormat {
  case json, yaml
  /// A text in braces or brackets named `.yaml`: strict JSON if it is, else flow YAML.
  case jsonOrYAML
  case html

  init(of text: SourceText) {
    let name = text.source.path.lowercased()
    let isNamedYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    switch text.firstByte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      self = isNamedYAML ? .jsonOrYAML : .json
    case UInt8(ascii: "/") where !isNamedYAML:
      self = .json  // a comment before the first brace, as in JSON with comments
    case UInt8(ascii: "<") where text.source.bytes[text.base...].isHTML:
      self = .html
    default:
      self = .yaml
    }
  }
}

extension ArraySlice<UInt8> {
  /// `<!DOCTYPE`, `<html` and such; `<<: *base` is YAML.
  fileprivate var isHTML: Bool {
    let start = drop { $0 != UInt8(ascii: "<") }.dropFirst()
    guard let byte = start.first else { return false }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    return isLetter || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
