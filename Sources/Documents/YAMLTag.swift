/// The tags that have a meaning here: those of the core schema, and `!`, which makes a string.
/// Any other tag is a request to construct something, and nothing is ever constructed.
enum YAMLTag: Equatable {
  case none, null, boolean, integer, number, string, array, object
  case unknown(String)

  private static let prefix = "tag:yaml.org,2002:"

  init(_ text: String?) {
    guard let text else {
      self = .none
      return
    }
    switch text {
    case "!", Self.prefix + "str": self = .string
    case Self.prefix + "null": self = .null
    case Self.prefix + "bool": self = .boolean
    case Self.prefix + "int": self = .integer
    case Self.prefix + "float": self = .number
    case Self.prefix + "seq": self = .array
    case Self.prefix + "map": self = .object
    default: self = .unknown(text)
    }
  }

  /// The tag as a user writes it: `!!binary`, `!money`.
  static func short(_ text: String) -> String {
    text.hasPrefix(prefix) ? "!!" + text.dropFirst(prefix.count) : text
  }

  /// The kind that the tag gives to a scalar; nil if the text is not of that kind.
  func kind(of text: UnsafeBufferPointer<UInt8>, isPlain: Bool) -> Node.Kind? {
    let core = YAMLScalar.kind(of: text)
    switch self {
    case .none, .unknown: return isPlain ? core : .string
    case .string: return .string
    case .null: return core == .null ? .null : nil
    case .boolean: return core == .boolean ? .boolean : nil
    case .integer: return core == .integer ? .integer : nil
    case .number: return core == .integer || core == .number ? .number : nil
    case .array, .object: return nil
    }
  }
}
