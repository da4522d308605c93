public import SeamstressJSON
public import SeamstressRuntime

/// Operations that move a lock or a thermostat answer with an action attempt before the device has
/// done anything. They wait for it by default: for ten seconds, asking once a second.
///
///     let patient = try Seam(apiKey: "seam_…") {
///       $0.waitForActionAttempt = .wait(timeout: .seconds(60), interval: .seconds(2))
///     }
///     try await seam.locks.unlockDoor(deviceID: id, options: .init(polling: false))
///
/// `Seam.polling` is how they are asked after, for calls that the generated client lacks:
///
///     let attempt: JSON = try await seam.client.fetchAndPoll(
///       request, RequestOptions(), at: "action_attempt", polling: Seam.polling)
extension ClientConfiguration {
  /// What operations do that answer with an action attempt; another name for `polling`.
  public var waitForActionAttempt: PollingPolicy {
    get { polling }
    set { polling = newValue }
  }
}

extension RequestOptions {
  /// What this call does if it answers with an action attempt; nil: what the client does.
  public var waitForActionAttempt: PollingPolicy? {
    get { polling }
    set { polling = newValue }
  }
}

extension APIError {
  /// How the action attempt of a call ended badly; nil for every other error.
  ///
  ///     do {
  ///       try await seam.locks.unlockDoor(deviceID: id)
  ///     } catch let error as APIError {
  ///       switch error.actionAttempt {
  ///       case .failed(let code, let message, _): show(message)
  ///       case .timedOut(let attempt): askAgainLater(attempt["action_attempt_id"])
  ///       case nil: throw error
  ///       }
  ///     }
  public var actionAttempt: SeamActionAttemptError? {
    let attempt = json?["action_attempt"] ?? .null
    switch kind {
    case .failed(let failure):
      return .failed(
        code: failure.code ?? failure.status, message: failure.message ?? "", attempt)
    case .stillPending: return .timedOut(attempt)
    default: return nil
    }
  }
}

/// How an action attempt that was waited for ended, if not with success. The attempt is as Seam
/// sent it last.
public enum SeamActionAttemptError: Sendable, Hashable {
  /// The device could not do it.
  case failed(code: String, message: String, JSON)
  /// Nobody knows yet: the attempt goes on.
  case timedOut(JSON)
}
