/// What a `Seam` client can be made from, all of it optional, for callers that collect it from
/// flags or files. Of the tokens exactly one may be set.
///
///     var settings = SeamSettings()
///     settings.personalAccessToken = flag
///     let seam = try Seam(settings, environment: ProcessInfo.processInfo.environment)
public struct SeamSettings: Sendable {
  public var apiKey: String?
  public var clientSessionToken: String?
  public var consoleSessionToken: String?
  public var personalAccessToken: String?
  /// Goes with a personal access token or a console session token; ignored beside the others,
  /// which belong to a workspace by themselves.
  public var workspaceID: String?
  /// Where the API is. Wins over SEAM_ENDPOINT, which wins over the older SEAM_API_URL.
  public var endpoint: String?

  public init() {}

  /// The token options that are set, in the order in which they are reported.
  var tokens: [(kind: SeamTokenKind, text: String)] {
    let all: [(SeamTokenKind, String?)] = [
      (.apiKey, apiKey), (.clientSessionToken, clientSessionToken),
      (.consoleSessionToken, consoleSessionToken), (.personalAccessToken, personalAccessToken),
    ]
    return all.compactMap { kind, text in text.map { (kind, $0) } }
  }
}

extension SeamSettings: CustomStringConvertible, CustomReflectable {
  public var description: String {
    "SeamSettings(\(tokens.map(\.kind.option).joined(separator: ", ")))"
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
