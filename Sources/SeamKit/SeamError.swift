public import Foundation

/// Why a `Seam` client cannot be made from what it was given. Found before any request is sent;
/// no token is ever part of it.
public enum SeamError: Error, Sendable, Hashable {
  /// Two options that cannot be used together.
  case conflictingOptions(String, String)
  /// Both SEAM_API_KEY and SEAM_PERSONAL_ACCESS_TOKEN are set, and no option says which is meant.
  case conflictingEnvironment
  /// No option gives a token, and neither does the environment.
  case missingCredential
  /// A token that belongs to a person needs the workspace that it is used for.
  case missingWorkspaceID(SeamTokenKind)
  /// The token is of another kind than the option it was given to, or of none that Seam has.
  case invalidToken(expected: SeamTokenKind, found: SeamTokenKind?)
  /// The endpoint is not a web address.
  case invalidEndpoint(String)
}

extension SeamError: CustomStringConvertible, LocalizedError {
  public var errorDescription: String? { description }

  public var description: String {
    switch self {
    case .conflictingOptions(let one, let other):
      "Seam received invalid options: \(one) and \(other) cannot be used together."
    case .conflictingEnvironment:
      "The environment sets both SEAM_API_KEY and SEAM_PERSONAL_ACCESS_TOKEN. "
        + "Keep one of them, or pass a token."
    case .missingCredential:
      "Seam received no token: pass an apiKey, personalAccessToken, consoleSessionToken or "
        + "clientSessionToken, or set SEAM_API_KEY in the environment."
    case .missingWorkspaceID(let kind):
      "Seam received invalid options: \(kind.withArticle) needs a workspaceID beside it."
    case .invalidToken(let expected, let found?):
      "Seam received an invalid token: \(found.withArticle) was given as \(expected.option). "
        + "Pass it as \(found.option)."
    case .invalidToken(let expected, nil):
      "Seam received an invalid token: \(expected.withArticle) begins with "
        + "\"\(expected.beginning)\"."
    case .invalidEndpoint(let endpoint):
      "Seam received invalid options: the endpoint \"\(endpoint)\" is not of the form "
        + "https://host."
    }
  }
}
