internal import Foundation
internal import SeamstressJSON

/// The fake without its socket: takes requests one after the other and keeps what they change.
///
/// The order of the checks is the real server's, and shows: a wrong method with a wrong key is
/// answered 401, not 405.
actor FakeServer {
  private var world: World
  private var requestCount = 0
  private var canned: [FakeResponse] = []
  private var delay: Duration?
  private(set) var requests: [FakeRequest] = []
  private let routes: [String: Route]
  private let answersWithLegacyBody: Bool

  init(_ world: World = .seeded, answersWithLegacyBody: Bool) {
    self.world = world
    self.answersWithLegacyBody = answersWithLegacyBody
    routes = Dictionary(
      (CredentialRoutes.all + SessionRoutes.all + WorkspaceRoutes.all).map { ($0.path, $0) }
    ) { first, _ in first }
  }

  func enqueue(_ responses: [FakeResponse]) {
    canned += responses
  }

  func delayNext(by duration: Duration) {
    delay = duration
  }

  func answer(_ request: FakeRequest) async throws -> FakeResponse {
    requests.append(request)
    requestCount += 1
    let id = "request\(requestCount)"
    if let delay {
      self.delay = nil
      try await Task.sleep(for: delay)
    }
    var response = canned.isEmpty ? handled(request) : canned.removeFirst()
    response.headers["seam-request-id"] = id
    response.headers.merge(CrossOrigin.headers) { own, _ in own }
    return response
  }

  private func handled(_ request: FakeRequest) -> FakeResponse {
    do {
      return try reply(to: request)
    } catch let failure as Failure {
      return failure.response
    } catch {
      return Failure(status: 500, type: "internal_server_error", message: "\(error)").response
    }
  }

  private func reply(to request: FakeRequest) throws -> FakeResponse {
    if request.method == "OPTIONS" { return CrossOrigin.preflight }
    if request.path.hasPrefix(ControlRoutes.prefix) { return try control(request) }
    guard let route = routes[request.path] else {
      throw Failure(status: 404, type: "not_found", message: "No such path: \(request.path)")
    }
    let authenticator = Authenticator(tokens: world.tokens)
    let caller = try authenticator.caller(
      of: request, allowing: route.access, needsWorkspace: route.needsWorkspace)
    if let down = world.outages[caller.workspaceID], down.isEmpty || down.contains(route.path) {
      return FakeResponse(status: 503)
    }
    guard route.methods.contains(request.method) else { throw Failure.method(route.methods) }
    let arguments = try Arguments(
      try values(of: request, route.parameters), route.parameters)
    return response(to: try route.handle(&world, arguments, caller))
  }

  private func control(_ request: FakeRequest) throws -> FakeResponse {
    let name = String(request.path.dropFirst(ControlRoutes.prefix.count))
    guard let control = ControlRoutes.all[name] else {
      throw Failure(status: 404, type: "not_found", message: "No such path: \(request.path)")
    }
    guard request.method == control.method else { throw Failure.method([control.method]) }
    let values = try values(of: request, control.parameters)
    let arguments = try Arguments(values, control.parameters)
    return FakeResponse(try control.handle(&world, arguments))
  }

  /// The query of every method, and over it the body of those that have one.
  private func values(of request: FakeRequest, _ parameters: [Parameter]) throws
    -> [String: JSON]
  {
    var values = try QueryParser(request.query, parameters).values()
    if request.body.isEmpty { return values }
    guard request.headers["content-type"]?.hasPrefix("application/json") == true else {
      throw Failure.badRequest(
        "invalid_content_type", "\(request.method) needs a Content-Type of application/json")
    }
    guard let body = try? JSONDecoding.decode(JSON.self, from: request.body),
      case .object(let members) = body
    else { throw Failure.invalidInput("The body must be a JSON object") }
    for (name, value) in members { values[name] = value }
    return values
  }

  private func response(to reply: Reply) -> FakeResponse {
    switch reply {
    case .members(let members): FakeResponse(.members(members + [("ok", true)]))
    case .void(let credential?) where answersWithLegacyBody:
      FakeResponse(.members([("acs_credential", credential.json), ("ok", true)]))
    case .void: FakeResponse(["ok": true])
    }
  }
}
