public import Foundation
public import SeamAPI
internal import SeamstressJSON
internal import SeamstressRuntime

extension Seam {
  /// A client for one of an app's users: opens a client session, or finds the one that is open,
  /// and uses it. This sends a request.
  ///
  /// - Parameter userIdentifierKey: an id that only the app knows. An e-mail address can be
  ///   guessed, and who guesses it gets the user's devices.
  public static func withPublishableKey(
    _ publishableKey: String, userIdentifierKey: String, endpoint: String? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: Configure = { _ in }
  ) async throws -> Seam {
    let key = try SeamAuthentication(withoutWorkspace: .publishableKey, publishableKey)
    let endpoint = try SeamEndpoint(endpoint, environment)
    let opener = Seam(key, endpoint: endpoint, configure: configure)
    var request = APIRequest(
      .post, "/client_sessions/get_or_create", id: "clientSessionsGetOrCreatePost",
      security: [["publishable_key"]])
    request.body("user_identifier_key", userIdentifierKey)
    let session: JSON = try await opener.client.fetch(
      request, RequestOptions(), at: "client_session")
    var settings = SeamSettings()
    settings.clientSessionToken = session["token"]?.string ?? ""
    settings.endpoint = endpoint.url
    return try Seam(settings, environment: [:], configure: configure)
  }
}
