/// When a call is sent again, and after how long.
///
/// The default sends what is safe to repeat up to three times: GET, HEAD, OPTIONS, PUT and DELETE
/// after a transport fault or one of `statuses`; POST and PATCH only where `unsafeMethods` allows.
public struct RetryPolicy: Sendable, Hashable {
  /// What may happen to a method that is not idempotent (RFC 9110 §9.2.2).
  public enum UnsafeMethods: Sendable, Hashable {
    case never
    /// Only calls that carry an idempotency key.
    case withIdempotencyKey
    /// Those, and calls that the server has put off with 429 or 503 and a Retry-After.
    case withIdempotencyKeyOrRetryAfter
  }

  /// Tries in all; 1 switches retries off.
  public var maximumAttempts: Int
  /// The bound of the first random delay; it doubles with each try.
  public var baseDelay: Duration
  public var maximumDelay: Duration
  /// A server that asks for a longer pause than this is not waited for.
  public var maximumRetryAfter: Duration
  public var statuses: Set<Int>
  public var unsafeMethods: UnsafeMethods

  public init(
    maximumAttempts: Int = 3, baseDelay: Duration = .milliseconds(500),
    maximumDelay: Duration = .seconds(8), maximumRetryAfter: Duration = .seconds(60),
    statuses: Set<Int> = [408, 429, 500, 502, 503, 504],
    unsafeMethods: UnsafeMethods = .withIdempotencyKeyOrRetryAfter
  ) {
    self.maximumAttempts = maximumAttempts
    self.baseDelay = baseDelay
    self.maximumDelay = maximumDelay
    self.maximumRetryAfter = maximumRetryAfter
    self.statuses = statuses
    self.unsafeMethods = unsafeMethods
  }

  public static let none = RetryPolicy(maximumAttempts: 1)
}

extension RetryPolicy {
  /// What a try ended with, as far as a retry depends on it.
  struct Outcome: Sendable {
    var method: String
    var hasIdempotencyKey = false
    /// False for a body that is gone once it has been sent.
    var isReplayable = true
    var status: Int?
    var fault: TransportError?
    var retryAfter: Duration?
  }

  /// The pause before try `attempt + 1`, or nil to give up.
  /// - Parameter random: in 0..<1, for full jitter: any pause up to the bound is as likely.
  func delay(after attempt: Int, _ outcome: Outcome, random: Double) -> Duration? {
    guard attempt < maximumAttempts, outcome.isReplayable, allows(outcome) else { return nil }
    if let retryAfter = outcome.retryAfter {
      return retryAfter <= maximumRetryAfter ? retryAfter : nil
    }
    let doublings = min(attempt - 1, 30)
    let bound = min(baseDelay * (1 << doublings), maximumDelay)
    return bound * random
  }

  private func allows(_ outcome: Outcome) -> Bool {
    if let fault = outcome.fault {
      if fault.isPermanent { return false }
      if fault.neverSent { return true }
      if fault.reason == .cancelled || fault.reason == .tooLarge || fault.reason == .tls {
        return false
      }
      return isRepeatable(outcome)
    }
    guard let status = outcome.status, statuses.contains(status) else { return false }
    if isRepeatable(outcome) { return true }
    return unsafeMethods == .withIdempotencyKeyOrRetryAfter && outcome.retryAfter != nil
      && (status == 429 || status == 503)
  }

  private func isRepeatable(_ outcome: Outcome) -> Bool {
    if ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"].contains(outcome.method) { return true }
    return unsafeMethods != .never && outcome.hasIdempotencyKey
  }
}

extension Duration {
  fileprivate static func * (duration: Duration, factor: Double) -> Duration {
    .seconds(duration.inSeconds * factor)
  }

  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
