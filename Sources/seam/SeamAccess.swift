internal import SeamKit
internal import SeamstressCommands

/// What a command works with, and where each part of it comes from: a flag, else the environment,
/// else what an earlier command has stored.
struct SeamAccess: Sendable {
  struct Found: Sendable, Hashable {
    let text: String
    /// For a person: `--token`, `SEAM_API_KEY`, `login`.
    let source: String
  }

  static let tokenVariables = ["SEAM_CLI_TOKEN", "SEAM_API_KEY", "SEAM_PERSONAL_ACCESS_TOKEN"]
  static let workspaceVariables = ["SEAM_CLI_WORKSPACE_ID", "SEAM_WORKSPACE_ID"]
  static let endpointVariables = ["SEAM_CLI_ENDPOINT", "SEAM_ENDPOINT", "SEAM_API_URL"]

  let endpoint: Found
  let token: Found?
  let workspaceID: Found?

  init(_ globals: GlobalValues, _ environment: [String: String]) throws(UsageError) {
    let endpoint = Self.find("endpoint", Self.endpointVariables, globals, environment)
    let token = Self.find("token", Self.tokenVariables, globals, environment)
    let workspaceID = Self.find("workspace-id", Self.workspaceVariables, globals, environment)
    // What nobody asks for is not read, and may be damaged.
    let needsNoWorkspace = token.map { SeamTokenKind(of: $0.text) } == .apiKey
    let isComplete = endpoint != nil && token != nil && (workspaceID != nil || needsNoWorkspace)
    let state = isComplete ? SeamStore.State() : try SeamStore(environment).read()
    let place =
      endpoint ?? state.endpoint.map { Found(text: $0, source: "select endpoint") }
      ?? Found(text: Self.standardEndpoint, source: "the default")
    self.endpoint = place
    self.token =
      token ?? state.tokens[Self.key(place.text)].map { Found(text: $0, source: "login") }
    self.workspaceID =
      workspaceID ?? state.workspaceID.map { Found(text: $0, source: "select workspace") }
  }

  private static let standardEndpoint = "https://connect.getseam.com"

  /// Under which name a token for this endpoint is stored.
  static func key(_ endpoint: String) -> String {
    var endpoint = endpoint[...]
    while endpoint.hasSuffix("/") { endpoint.removeLast() }
    return endpoint.lowercased()
  }

  private static func find(
    _ flag: String, _ variables: [String], _ globals: GlobalValues, _ environment: [String: String]
  ) -> Found? {
    if let text = globals[flag] { return Found(text: text, source: "--\(flag)") }
    guard let variable = Self.set(variables, environment), let text = environment[variable] else {
      return nil
    }
    return Found(text: text, source: variable)
  }

  /// The first of these variables that is set; a blank one is not.
  static func set(_ variables: [String], _ environment: [String: String]) -> String? {
    variables.first { environment[$0]?.contains { !$0.isWhitespace } == true }
  }
}
