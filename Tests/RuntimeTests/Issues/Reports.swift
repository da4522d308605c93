import Foundation
import SeamstressJSON
import SeamstressRuntime

/// Keeps the issues that calls report.
final class Reports: @unchecked Sendable {
  private let lock = NSLock()
  private var issues: [ResponseIssue] = []

  var policy: UnreadableElementPolicy {
    .leaveOut { issue in self.lock.withLock { self.issues.append(issue) } }
  }

  var all: [ResponseIssue] { lock.withLock { issues } }
  var paths: [String] { all.map(\.path) }
}

/// A group of operations as the generator makes them, all of which answer with numbers.
struct Numbers: OperationGroup {
  let client: APIClient

  func list(options: RequestOptions = RequestOptions()) async throws -> [Int] {
    try await client.fetch(APIRequest(.get, "/n", id: "listNumbers"), options, at: "n")
  }

  func count(options: RequestOptions = RequestOptions()) async throws -> Int {
    try await client.fetch(APIRequest(.get, "/n/count", id: "countNumbers"), options, at: "n")
  }

  func pages(
    by pagination: Pagination = .cursor(parameter: "c", next: "next"),
    options: RequestOptions = RequestOptions()
  ) -> Pages<Int> {
    Pages(client, APIRequest(.get, "/n", id: "pageNumbers"), options, at: "n", by: pagination)
  }
}

extension Numbers {
  /// Of a client that answers with these bodies, the last one again and again.
  init(
    _ bodies: String..., unreadable policy: UnreadableElementPolicy? = nil,
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) {
    var configuration = ClientConfiguration.stubbed(StubTransport(bodies.map { .json($0) }))
    if let policy { configuration.unreadableElements = policy }
    configure(&configuration)
    self.init(client: APIClient(configuration))
  }
}
