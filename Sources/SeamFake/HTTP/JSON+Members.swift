internal import SeamstressJSON

extension JSON {
  /// An object in the order given, without the members that are nil.
  static func members(_ members: [(String, JSON?)]) -> JSON {
    .object(JSONObject(members.compactMap { name, value in value.map { (name, $0) } }))
  }

  init?(_ text: String?) {
    guard let text else { return nil }
    self = .string(text)
  }

  init?(_ flag: Bool?) {
    guard let flag else { return nil }
    self = .bool(flag)
  }

  static func strings(_ texts: [String]) -> JSON {
    .array(texts.map { .string($0) })
  }
}
