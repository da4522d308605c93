public import Foundation
internal import Logging
public import SeamAPI
public import SeamstressRuntime

/// How to make a client. All of these check what they are given and send nothing.
///
///     let seam = try Seam(apiKey: "seam_…")
///     let patient = try Seam(apiKey: "seam_…") { $0.timeout = .seconds(60) }
extension Seam {
  /// Changes a client's configuration before it is used: transport, timeout, retries, logger.
  public typealias Configure = (inout ClientConfiguration) -> Void

  /// A client from the environment: SEAM_API_KEY, or SEAM_PERSONAL_ACCESS_TOKEN with
  /// SEAM_WORKSPACE_ID.
  public init(
    endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    var settings = SeamSettings()
    settings.endpoint = endpoint
    try self.init(settings, environment: environment, configure: configure)
  }

  public init(
    apiKey: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    var settings = SeamSettings()
    settings.apiKey = apiKey
    settings.endpoint = endpoint
    try self.init(settings, environment: environment, configure: configure)
  }

  public init(
    personalAccessToken: String, workspaceID: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    var settings = SeamSettings()
    settings.personalAccessToken = personalAccessToken
    settings.workspaceID = workspaceID
    settings.endpoint = endpoint
    try self.init(settings, environment: environment, configure: configure)
  }

  public init(
    consoleSessionToken: String, workspaceID: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    var settings = SeamSettings()
    settings.consoleSessionToken = consoleSessionToken
    settings.workspaceID = workspaceID
    settings.endpoint = endpoint
    try self.init(settings, environment: environment, configure: configure)
  }

  public init(
    clientSessionToken: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    var settings = SeamSettings()
    settings.clientSessionToken = clientSessionToken
    settings.endpoint = endpoint
    try self.init(settings, environment: environment, configure: configure)
  }

  /// A client from settings, with the environment for what they leave open.
  public init(
    _ settings: SeamSettings,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) {
    let authentication = try SeamAuthentication(settings, environment)
    let endpoint = try SeamEndpoint(settings.endpoint, environment)
    self.init(authentication, endpoint: endpoint, configure: configure)
  }

  init(_ authentication: SeamAuthentication, endpoint: SeamEndpoint, configure: Configure) {
    var configuration = ClientConfiguration(
      seamAt: endpoint.url, credentials: authentication.credentials)
    configure(&configuration)
    for warning in endpoint.warnings { configuration.logger?.warning("\(warning)") }
    self.init(client: APIClient(configuration))
  }
}
