internal import Foundation

/// The credentials of one attempt, ready for the wire, and what is needed to replace them.
struct Authentication: Sendable {
  struct Header: Sendable {
    let name: String
    let value: Secret
    let isSecret: Bool
  }

  private(set) var headers: [Header] = []
  private(set) var query: [(name: String, value: Secret)] = []
  private(set) var cookies: [(name: String, value: Secret)] = []
  /// The token that a 401 would make stale, with its source.
  private(set) var token: (secret: Secret, source: any TokenSource)?
  /// Every secret of the attempt, so that errors can be searched for them.
  private(set) var secrets: [Secret] = []

  mutating func add(_ credential: Credential, for scheme: SecurityScheme) async throws {
    switch credential.kind {
    case .token(let source):
      let secret = try await source.token()
      token = (secret, source)
      place(secret, for: scheme)
    case .value(let secret): place(secret, for: scheme)
    case .identifier(let value): place(Secret(value), for: scheme, isSecret: false)
    case .basic(let user, let password):
      let pair = Data("\(user):\(password.reveal())".utf8).base64EncodedString()
      secrets.append(password)
      place(Secret(pair), for: scheme)
    }
    for header in credential.companions { add(header) }
  }

  private mutating func place(
    _ secret: Secret, for scheme: SecurityScheme, isSecret: Bool = true
  ) {
    if isSecret { secrets.append(secret) }
    let text = secret.reveal()
    switch scheme {
    case .bearer: authorize("Bearer \(text)")
    case .basic: authorize("Basic \(text)")
    case .http(let name): authorize("\(name) \(text)")
    case .apiKey(.header, let name):
      add(Header(name: name, value: secret, isSecret: isSecret))
    case .apiKey(.query, let name): query.append((name, secret))
    case .apiKey(.cookie, let name): cookies.append((name, secret))
    case .mutualTLS: break
    }
  }

  private mutating func authorize(_ value: String) {
    add(Header(name: "Authorization", value: Secret(value), isSecret: false))
  }

  /// The first credential that claims a header keeps it.
  private mutating func add(_ header: Header) {
    guard !headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) else {
      return
    }
    if header.isSecret { secrets.append(header.value) }
    headers.append(header)
  }
}
