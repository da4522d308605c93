internal import Foundation
internal import HTTPTypes

/// The credentials of one attempt, ready for the wire, and what is needed to replace them.
struct Authentication: Sendable {
  var headers: [(name: String, value: Secret)] = []
  var query: [(name: String, value: Secret)] = []
  var cookies: [(name: String, value: Secret)] = []
  /// The token that a 401 would make stale, with its source.
  var token: (secret: Secret, source: any TokenSource)?

  /// Every secret of the attempt, so that errors and logs can be searched for them.
  var secrets: [Secret] {
    var all = headers.map(\.value) + query.map(\.value) + cookies.map(\.value)
    if let token { all.append(token.secret) }
    return all
  }

  mutating func add(_ credential: Credential, for scheme: SecurityScheme) async throws {
    switch credential.kind {
    case .token(let source):
      let secret = try await source.token()
      token = (secret, source)
      place(secret, for: scheme)
    case .value(let secret):
      place(secret, for: scheme)
    case .basic(let user, let password):
      let pair = Data("\(user):\(password.reveal())".utf8).base64EncodedString()
      place(Secret(pair), for: scheme)
    }
    for (name, value) in credential.companions.sorted(by: { $0.key < $1.key }) {
      setHeader(name, value)
    }
  }

  private mutating func place(_ secret: Secret, for scheme: SecurityScheme) {
    switch scheme {
    case .bearer: setHeader("Authorization", Secret("Bearer \(secret.reveal())"))
    case .basic: setHeader("Authorization", Secret("Basic \(secret.reveal())"))
    case .http(let name): setHeader("Authorization", Secret("\(name) \(secret.reveal())"))
    case .apiKey(.header, let name): setHeader(name, secret)
    case .apiKey(.query, let name): query.append((name, secret))
    case .apiKey(.cookie, let name): cookies.append((name, secret))
    case .mutualTLS: break
    }
  }

  /// The first credential that claims a header keeps it.
  private mutating func setHeader(_ name: String, _ value: Secret) {
    guard !headers.contains(where: { $0.name.lowercased() == name.lowercased() }) else { return }
    headers.append((name, value))
  }
}
