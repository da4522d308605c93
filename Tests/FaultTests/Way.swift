import Foundation
import SeamstressJSON
import SeamstressRuntime

/// The ways of calling that every fault is played against.
enum Way: String, CaseIterable, Sendable {
  case get = "GET"
  case post = "POST"
  case download = "GET to file"
  case upload = "POST stream"
  case pages = "GET pages"

  /// Whether what was sent may be sent again.
  var isSafe: Bool { self == .get || self == .download || self == .pages }

  struct Number: JSONReadable, Sendable {
    private static let keys = JSONKeys("n")
    let n: Int

    init(from json: JSONReader) throws(JSONError) {
      n = try json.object(Self.keys).int(0)
    }
  }

  func call(_ client: APIClient) async throws {
    var request = APIRequest(
      isSafe ? .get : .post, "/thing", id: "thing", security: [["key"]])
    switch self {
    case .get: _ = try await fetch(client, request)
    case .post:
      request.body("a", 1)
      _ = try await fetch(client, request)
    case .download:
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("fault-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: file) }
      try await client.download(request, to: file)
    case .upload:
      let pieces = AsyncStream<[UInt8]> { continuation in
        for _ in 0..<4 { continuation.yield([UInt8](repeating: 0x61, count: 1000)) }
        continuation.finish()
      }
      request.body(file: FilePart(body: RequestBody(once: pieces)))
      _ = try await fetch(client, request)
    case .pages:
      let pages = Pages<JSON>(
        client, request, RequestOptions(), at: "items",
        by: .cursor(parameter: "cursor", next: "next"))
      _ = try await pages.all()
    }
  }

  private func fetch(_ client: APIClient, _ request: APIRequest) async throws -> Number {
    try await client.fetch(request, RequestOptions())
  }
}

/// What a call came to, in a few words.
func outcome(_ call: () async throws -> Void) async -> (text: String, error: APIError?) {
  do {
    try await call()
    return ("ok", nil)
  } catch let error as APIError {
    return (words(for: error), error)
  } catch is CancellationError where Task.isCancelled {
    return ("task cancelled", nil)
  } catch {
    return ("\(type(of: error))", nil)
  }
}

fileprivate func words(for error: APIError) -> String {
  switch error.kind {
  case .status: "status \(error.status ?? 0)"
  case .transport(let fault): "\(fault.reason)"
  case .timedOut: "timed out"
  case .cancelled: "cancelled"
  case .redirect: "redirect refused"
  case .unexpectedResponse(let text): "unexpected: \(text.prefix { $0 != ";" })"
  case .decoding(let error): "decoding at \(error.path)"
  case .invalidRequest: "invalid request"
  case .missingCredentials, .credentialUnavailable: "no credential"
  case .failed: "failed"
  case .stillPending: "still pending"
  }
}
