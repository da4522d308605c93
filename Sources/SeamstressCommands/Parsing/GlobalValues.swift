internal import SeamstressJSON

/// What the global flags say.
public struct GlobalValues: Sendable {
  private var texts: [String: String] = [:]

  /// The text of a flag that takes one, `true` of one that takes none; nil: not given.
  public subscript(name: String) -> String? { texts[name] }

  func isSet(_ name: String) -> Bool { texts[name] != nil }

  mutating func set(_ flag: GlobalFlag, _ text: String) throws(UsageError) {
    switch flag.name {
    // Of these two the last one counts.
    case "json": texts["no-json"] = nil
    case "no-json": texts["json"] = nil
    default:
      if flag.placeholder != nil, texts[flag.name] != nil {
        throw UsageError("--\(flag.name) expects a single value")
      }
    }
    texts[flag.name] = text
    if isSet("interactive"), isSet("non-interactive") {
      throw UsageError("--interactive and --non-interactive exclude each other")
    }
  }

  /// The object that `--raw` holds.
  func raw() throws(UsageError) -> JSONObject? {
    guard let text = texts["raw"] else { return nil }
    return try JSONObject(parsing: Array(text.utf8), from: "--raw")
  }

  /// How long to wait for what the server does in the background; nil: not at all.
  func waiting() throws(UsageError) -> Duration? {
    if isSet("no-wait") { return nil }
    guard let text = texts["wait"] else { return .seconds(10) }
    guard let seconds = Double(text), seconds > 0, seconds < 1e6 else {
      throw UsageError("--wait expects a number of seconds, not \"\(text)\"")
    }
    return .seconds(seconds)
  }
}

extension JSONObject {
  init(parsing bytes: [UInt8], from source: String) throws(UsageError) {
    let json: JSON
    do {
      json = try JSON(parsing: bytes)
    } catch {
      throw UsageError("\(source) is not JSON: \(error)")
    }
    guard let object = json.object else {
      throw UsageError("\(source) must be a JSON object, such as '{\"name\": \"value\"}'")
    }
    self = object
  }
}
