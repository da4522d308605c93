/// A token that the fake knows, and what it gives access to.
public struct SeededToken: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case apiKey, personalAccessToken, consoleSession, clientSession, publishableKey
  }

  public let text: String
  public let kind: Kind
  /// One workspace; for a personal access token or console session those of its person.
  public let workspaceIDs: [String]
}
