/// Whether a call waits for what it has started in the background of the server, and how.
///
///     configuration.polling = .never
///     options.polling = .wait(timeout: .seconds(60), interval: .milliseconds(500))
public enum PollingPolicy: Sendable, Hashable {
  /// The call returns what the server answered first, finished or not.
  case never
  /// The call asks again after each `interval`, or after the pause that the server asks for if that
  /// is longer, until the server is done or `timeout` has passed since its first answer. A timeout
  /// of zero is none.
  case wait(timeout: Duration = .seconds(10), interval: Duration = .seconds(1))
}

extension PollingPolicy: ExpressibleByBooleanLiteral {
  /// `true` waits with the defaults, `false` never waits.
  public init(booleanLiteral isWaiting: Bool) {
    self = isWaiting ? .wait() : .never
  }
}
