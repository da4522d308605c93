internal import SeamstressJSON

extension JSON {
  /// An object in the order given, without the members that are nil.
  static func members(_ members: [(String, JSON?)]) -> JSON {
    var object = JSONObject()
    for (name, value) in members { object[name] = value }
    return .object(object)
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
