public import Foundation
public import SeamAPI

extension Seam {
  /// A client for the operations that belong to a person and to no workspace, such as listing
  /// workspaces. Other operations are refused before they are sent.
  public static func withoutWorkspace(
    personalAccessToken: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) -> Seam {
    Seam(
      try SeamAuthentication(withoutWorkspace: .personalAccessToken, personalAccessToken),
      endpoint: try SeamEndpoint(endpoint, environment), configure: configure)
  }

  /// The same with a console session token.
  public static func withoutWorkspace(
    consoleSessionToken: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) throws(SeamError) -> Seam {
    Seam(
      try SeamAuthentication(withoutWorkspace: .consoleSessionToken, consoleSessionToken),
      endpoint: try SeamEndpoint(endpoint, environment), configure: configure)
  }
}
