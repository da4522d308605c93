import SeamFake
import SeamKit

extension Seam {
  /// A client of `fake` with a key for its first workspace, deaf to the environment.
  static func calling(
    _ fake: SeamFake, key: String = SeamFake.apiKey, configure: Configure = { _ in }
  ) throws -> Seam {
    try Seam(apiKey: key, endpoint: fake.url, environment: [:], configure: configure)
  }
}

/// Runs `body` with a server of its own.
func withFake<Result: Sendable>(
  legacyBody: Bool = false, _ body: (SeamFake) async throws -> Result
) async throws -> Result {
  let fake = try await SeamFake.start(legacyBody: legacyBody)
  do {
    let result = try await body(fake)
    await fake.stop()
    return result
  } catch {
    await fake.stop()
    throw error
  }
}

/// What a call that must fail failed with.
func failure(_ call: () async throws -> Void) async throws -> APIError? {
  do {
    try await call()
    return nil
  } catch let error as APIError {
    return error
  }
}
