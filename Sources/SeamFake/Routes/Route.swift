internal import SeamstressJSON

/// One path of the API.
struct Route: Sendable {
  typealias Handler = @Sendable (inout World, Arguments, Caller) throws -> Reply

  let path: String
  let methods: [String]
  var access: Set<SeededToken.Kind> = Route.workspace
  /// Whether a person has to say which workspace is meant.
  var needsWorkspace = true
  let parameters: [Parameter]
  let handle: Handler

  /// Keys and tokens that act for a whole workspace.
  static let workspace: Set<SeededToken.Kind> = [.apiKey, .personalAccessToken, .consoleSession]
}

/// What a handler has to say.
enum Reply: Sendable {
  case members([(String, JSON?)])
  /// An operation that returns nothing. The credential is for the older form of the API, which
  /// returned it.
  case void(ACSCredential?)
}
