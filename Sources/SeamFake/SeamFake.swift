internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// A Seam to call while writing and testing: a real HTTP server on this machine with seeded data,
/// which remembers what it is told until it stops.
///
///     let fake = try await SeamFake.start()
///     let seam = try Seam(apiKey: SeamFake.apiKey, endpoint: fake.url)
///     …
///     await fake.stop()
///
/// Every instance listens on a port of its own, so tests can run side by side.
public final class SeamFake: Sendable {
  /// A key for the first of the two seeded workspaces.
  public static let apiKey = "seam_apikey1_token"

  /// Where the server listens, such as `http://127.0.0.1:40123`.
  public let url: String
  private let fake: FakeServer
  private let http: HTTPServer
  private let running: Task<Void, any Error>

  private init(url: String, fake: FakeServer, http: HTTPServer, running: Task<Void, any Error>) {
    self.url = url
    self.fake = fake
    self.http = http
    self.running = running
  }

  deinit {
    running.cancel()
  }

  /// Starts a server.
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - legacyBody: whether operations that return nothing answer with the credential, as the
  ///     API did in its first year.
  ///   - documented: whether the server also knows what the samples of the reference name.
  public static func start(
    port: UInt16 = 0, legacyBody: Bool = false, documented: Bool = false
  ) async throws -> SeamFake {
    let fake = FakeServer(
      documented ? .documented : .seeded, answersWithLegacyBody: legacyBody)
    let http = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { HTTPResponse(try await fake.answer(try await FakeRequest($0))) }
    )
    let running = Task { try await http.run() }
    do {
      try await http.waitUntilListening(timeout: 60)
    } catch {
      // Where the port is taken, the server's own error says so.
      running.cancel()
      try await running.value
      throw error
    }
    guard case .ip4(_, let port)? = await http.listeningAddress else {
      throw SocketError.unsupportedAddress
    }
    return SeamFake(
      url: "http://127.0.0.1:\(port)", fake: fake, http: http, running: running)
  }

  /// Stops listening and closes the connections.
  public func stop() async {
    await http.stop()
    running.cancel()
  }

  /// Runs until the process ends, for a program that does nothing else.
  public func run() async throws {
    try await running.value
  }

  /// The tokens that the server knows from the start.
  public static var tokens: [SeededToken] { World.seeded.tokens }

  /// What the server knows from the start: `acs_credential`, `acs_user` and the like, with the ids
  /// that there are of each.
  public static var seededIDs: [(kind: String, ids: [String])] { World.seeded.ids }

  /// What has been asked so far, in order.
  public var requests: [FakeRequest] {
    get async { await fake.requests }
  }

  /// Answers the next requests with these, whatever they ask.
  public func answerNext(with responses: FakeResponse...) async {
    await fake.enqueue(responses)
  }

  /// Lets the next request wait for its answer.
  public func delayNext(by duration: Duration) async {
    await fake.delayNext(by: duration)
  }
}
