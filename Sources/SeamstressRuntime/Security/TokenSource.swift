internal import Foundation

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
/// it and all wait for its result. It is a task of its own, so that a cancelled caller fails none of
/// the others; and a caller whose task is cancelled or whose time is up waits no longer, even where
/// the fetch does not notice.
actor RefreshingToken: TokenSource {
  private typealias Waiter = CheckedContinuation<Secret, any Error>

  private let fetch: @Sendable () async throws -> String
  private var current: Secret?
  private var isFetching = false
  private var waiters: [UUID: Waiter] = [:]

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

  /// Joins the fetch that is under way or starts one.
  private func fetched() async throws -> Secret {
    if !isFetching {
      isFetching = true
      Task { await load() }
    }
    let ticket = UUID()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wait($0, ticket) }
    } onCancel: {
      Task { await leave(ticket) }
    }
  }

  private func wait(_ waiter: Waiter, _ ticket: UUID) {
    if Task.isCancelled { return waiter.resume(throwing: CancellationError()) }
    waiters[ticket] = waiter
  }

  private func leave(_ ticket: UUID) {
    waiters.removeValue(forKey: ticket)?.resume(throwing: CancellationError())
  }

  /// Has settled everything before the first of those who wait goes on: one that came back with
  /// another 401 must not find this fetch still under way and join it.
  private func load() async {
    let result: Result<Secret, any Error>
    do {
      let secret = Secret(try await fetch())
      current = secret
      result = .success(secret)
    } catch {
      result = .failure(error)
    }
    isFetching = false
    let waiters = waiters.values
    self.waiters = [:]
    for waiter in waiters { waiter.resume(with: result) }
  }
}
