/// Where a bearer token comes from.
protocol TokenSource: Sendable {
  /// The token to send now.
  func token() async throws -> Secret

  /// A newer token than `stale`, which the server has refused; nil where there is none to be had.
  func token(replacing stale: Secret) async throws -> Secret?
}

struct FixedToken: TokenSource {
  let token: Secret

  func token() async throws -> Secret { token }
  func token(replacing stale: Secret) async throws -> Secret? { nil }
}

/// A token that an app fetches, shared by all calls of a client.
///
/// A hundred calls that meet an expired token at once cause one fetch: the first to arrive starts
/// it and the others wait for its result.
actor RefreshingToken: TokenSource {
  private let fetch: @Sendable () async throws -> String
  private var current: Secret?
  private var pending: Task<Secret, any Error>?

  init(fetch: @escaping @Sendable () async throws -> String) {
    self.fetch = fetch
  }

  func token() async throws -> Secret {
    if let current { return current }
    return try await fetched()
  }

  func token(replacing stale: Secret) async throws -> Secret? {
    if let current, current != stale { return current }
    current = nil
    let fresh = try await fetched()
    return fresh == stale ? nil : fresh
  }

  /// Joins the fetch that is under way or starts one. The fetch is a task of its own, so that one
  /// cancelled caller does not fail the others.
  private func fetched() async throws -> Secret {
    if let pending { return try await pending.value }
    let task = Task { try await load() }
    pending = task
    return try await task.value
  }

  /// Has settled everything before the first of those who wait goes on: one that came back with
  /// another 401 must not find this fetch still under way and join it.
  private func load() async throws -> Secret {
    defer { pending = nil }
    let secret = Secret(try await fetch())
    current = secret
    return secret
  }
}
