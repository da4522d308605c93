/// What satisfies one security scheme.
public struct Credential: Sendable {
  enum Kind: Sendable {
    case token(any TokenSource)
    case value(Secret)
    case identifier(String)
    case basic(user: String, password: Secret)
  }

  let kind: Kind
  /// Headers that travel with the credential, such as a token repeated under a second name.
  private(set) var companions: [Authentication.Header] = []

  /// A token that stays the same.
  public static func bearer(_ token: String) -> Credential {
    Credential(kind: .token(FixedToken(token: Secret(token))))
  }

  /// A token that is fetched when first needed and again after the server answers 401.
  /// However many calls wait for it, `fetch` runs once at a time.
  public static func bearer(fetch: @escaping @Sendable () async throws -> String) -> Credential {
    Credential(kind: .token(RefreshingToken(fetch: fetch)))
  }

  /// The value of an API key scheme.
  public static func value(_ value: String) -> Credential {
    Credential(kind: .value(Secret(value)))
  }

  /// The value of an API key scheme that is no secret, such as the id of a workspace: it is sent
  /// like one, and not taken out of errors.
  public static func identifier(_ value: String) -> Credential {
    Credential(kind: .identifier(value))
  }

  public static func basic(user: String, password: String) -> Credential {
    Credential(kind: .basic(user: user, password: Secret(password)))
  }

  /// The same credential, sent together with one more header.
  public func withHeader(_ name: String, _ value: String, isSecret: Bool = true) -> Credential {
    var copy = self
    copy.companions.append(.init(name: name, value: Secret(value), isSecret: isSecret))
    return copy
  }
}

extension Credential: CustomStringConvertible, CustomReflectable {
  public var description: String {
    switch kind {
    case .token: "bearer(<redacted>)"
    case .value: "value(<redacted>)"
    case .identifier(let value): "identifier(\(value))"
    case .basic(let user, _): "basic(user: \(user), password: <redacted>)"
    }
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
