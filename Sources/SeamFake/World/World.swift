internal import Foundation

/// Everything that the fake remembers. Ids are words with a number, not UUIDs: Seam's own test
/// server does the same, and clients have to cope.
struct World: Sendable {
  var tokens: [SeededToken] = []
  var systems: [ACSSystem] = []
  var users: [ACSUser] = []
  var identities: [UserIdentity] = []
  var entrances: [ACSEntrance] = []
  var credentials: [ACSCredential] = []
  /// The workspaces that are down, with the paths that are; none means all of them.
  var outages: [String: Set<String>] = [:]
  private var counters: [String: Int] = [:]

  mutating func newID(_ kind: String) -> String {
    counters[kind, default: 0] += 1
    return "\(kind)\(counters[kind, default: 0])"
  }

  /// Fixed moments, a minute apart, so that two runs answer the same.
  mutating func newTimestamp() -> String {
    counters["moment", default: 0] += 1
    let minute = counters["moment", default: 0]
    let hours = String(format: "%02d:%02d", minute / 60 % 24, minute % 60)
    return "2025-06-16T\(hours):17.946514Z"
  }

  func credential(_ id: String, in workspace: String) throws -> Int {
    guard
      let index = credentials.firstIndex(where: { $0.id == id && $0.workspaceID == workspace })
    else { throw Failure.notFound("acs_credential", "Access control credential") }
    return index
  }

  func user(_ id: String, in workspace: String) throws -> ACSUser {
    guard let user = users.first(where: { $0.id == id && $0.workspaceID == workspace }) else {
      throw Failure.notFound("acs_user", "Access control user")
    }
    return user
  }

  func identity(_ id: String, in workspace: String) -> UserIdentity? {
    identities.first { $0.id == id && $0.workspaceID == workspace }
  }

  func system(_ id: String, in workspace: String) throws -> ACSSystem {
    guard let system = systems.first(where: { $0.id == id && $0.workspaceID == workspace }) else {
      throw Failure.notFound("acs_system", "Access control system")
    }
    return system
  }
}
