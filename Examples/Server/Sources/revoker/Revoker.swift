import SeamKit
import SeamWebhooks

/// Takes all credentials from users that were deleted: hand it each request that Seam makes to the
/// address of your webhook, whatever your server is built with.
struct Revoker: Sendable {
  let seam: Seam
  let webhook: SeamWebhook

  /// Returns the status to answer with.
  func handle(headers: [String: String], body: [UInt8]) async -> Int {
    do {
      let event = try webhook.verify(headers: headers, body: body)
      guard event["event_type"]?.string == "acs_user.deleted",
        let user = event["acs_user_id"]?.string
      else { return 204 }
      try await takeAll(from: user)
      return 204
    } catch is SeamWebhookError {
      return 400
    } catch {
      // Seam sends an event again that was not answered well.
      return 500
    }
  }

  func takeAll(from user: String) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for try await credential in seam.acs.credentials.list(acsUserID: user) {
        group.addTask {
          try await seam.acs.credentials.unassign(
            acsCredentialID: credential.acsCredentialID, acsUserID: user)
        }
      }
      try await group.waitForAll()
    }
  }
}
