/// Who is calling, and for which workspace.
struct Caller: Sendable {
  let kind: SeededToken.Kind
  let workspaceID: String
  /// All that the token gives access to.
  let workspaceIDs: [String]
}

/// Finds the caller of a request from its headers, the way Seam's server goes about it: the first
/// kind of token that the headers speak of decides.
struct Authenticator: Sendable {
  let tokens: [SeededToken]

  /// - Parameter needsWorkspace: whether a person has to say which workspace is meant.
  func caller(
    of request: FakeRequest, allowing kinds: Set<SeededToken.Kind>, needsWorkspace: Bool = true
  ) throws(Failure) -> Caller {
    let caller = try identify(request, needsWorkspace)
    guard let caller, kinds.contains(caller.kind) else {
      throw .unauthorized("No authentication methods succeeded")
    }
    return caller
  }

  private func identify(_ request: FakeRequest, _ needsWorkspace: Bool) throws(Failure)
    -> Caller?
  {
    let headers = request.headers
    if !needsWorkspace, headers["seam-workspace"] == nil, let caller = freePerson(headers) {
      return caller
    }
    if let text = headers["client-session-token"] ?? headers["seam-client-session-token"] {
      guard text.hasPrefix("seam_cst") else {
        throw .badRequest("invalid_client_session_token", "That is no client session token")
      }
      return try known(text, .clientSession, else: "Session not found")
    }
    if let text = headers["seam-publishable-key"] {
      return try known(text, .publishableKey, else: "Publishable key not found")
    }
    guard let text = bearer(headers["authorization"]) else { return nil }
    if text.hasPrefix("seam_cst") {
      return try known(text, .clientSession, else: "Session not found")
    }
    if text.hasPrefix("seam_at") {
      return try person(text, .personalAccessToken, "Access token not found", headers)
    }
    if text.hasPrefix("ey") {
      return try person(text, .consoleSession, "Session not found", headers)
    }
    return try known(text, .apiKey, else: "API Key not found")
  }

  /// Tokens that belong to a workspace.
  private func known(_ text: String, _ kind: SeededToken.Kind, else message: String)
    throws(Failure) -> Caller
  {
    guard let token = token(text, kind), let workspace = token.workspaceIDs.first else {
      throw .unauthorized(message)
    }
    return Caller(kind: kind, workspaceID: workspace, workspaceIDs: token.workspaceIDs)
  }

  /// A person in no particular workspace.
  private func freePerson(_ headers: [String: String]) -> Caller? {
    let text = bearer(headers["authorization"])
    let kinds: [SeededToken.Kind] = [.personalAccessToken, .consoleSession]
    guard let token = tokens.first(where: { $0.text == text && kinds.contains($0.kind) }),
      let workspace = token.workspaceIDs.first
    else { return nil }
    return Caller(kind: token.kind, workspaceID: workspace, workspaceIDs: token.workspaceIDs)
  }

  /// Tokens that belong to a person, who says in a header which workspace is meant.
  private func person(
    _ text: String, _ kind: SeededToken.Kind, _ message: String, _ headers: [String: String]
  ) throws(Failure) -> Caller? {
    guard let workspace = headers["seam-workspace"] else { return nil }
    guard let token = token(text, kind) else { throw .unauthorized(message) }
    guard token.workspaceIDs.contains(workspace) else {
      throw .unauthorized("User does not have access to this workspace")
    }
    return Caller(kind: kind, workspaceID: workspace, workspaceIDs: token.workspaceIDs)
  }

  private func token(_ text: String, _ kind: SeededToken.Kind) -> SeededToken? {
    tokens.first { $0.text == text && $0.kind == kind }
  }

  private func bearer(_ header: String?) -> String? {
    guard let header, header.lowercased().hasPrefix("bearer ") else { return nil }
    return String(header.dropFirst("bearer ".count))
  }
}
