/// The kinds of token that Seam hands out, told apart by how they begin.
public enum SeamTokenKind: String, Sendable, Hashable, CaseIterable {
  case apiKey = "API key"
  case personalAccessToken = "personal access token"
  case consoleSessionToken = "console session token"
  case clientSessionToken = "client session token"
  case publishableKey = "publishable key"

  /// The kind that `token` looks like, nil if it looks like none of Seam's.
  public init?(of token: String) {
    if token.hasPrefix("ey") {
      self = .consoleSessionToken
    } else if token.hasPrefix("seam_at") {
      self = .personalAccessToken
    } else if token.hasPrefix("seam_cst") {
      self = .clientSessionToken
    } else if token.hasPrefix("seam_pk") {
      self = .publishableKey
    } else if token.hasPrefix("seam_") {
      self = .apiKey
    } else {
      return nil
    }
  }

  /// The option that takes such a token.
  var option: String {
    switch self {
    case .apiKey: "apiKey"
    case .personalAccessToken: "personalAccessToken"
    case .consoleSessionToken: "consoleSessionToken"
    case .clientSessionToken: "clientSessionToken"
    case .publishableKey: "publishableKey"
    }
  }

  /// As a sentence has it: "an API key".
  var withArticle: String { (self == .apiKey ? "an " : "a ") + rawValue }

  var beginning: String {
    switch self {
    case .apiKey: "seam_"
    case .personalAccessToken: "seam_at"
    case .consoleSessionToken: "ey"
    case .clientSessionToken: "seam_cst"
    case .publishableKey: "seam_pk"
    }
  }
}
