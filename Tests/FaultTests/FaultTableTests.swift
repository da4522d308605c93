import Foundation
import SeamstressRuntime
import Testing

/// The transports that everything is played over.
enum Wire: String, CaseIterable, Sendable {
  case urlSession = "URLSession"
  #if os(Linux)
    case curl = "libcurl"
  #endif
  #if AsyncHTTPClient
    case asyncHTTPClient = "AsyncHTTPClient"
  #endif
}

extension Wire {
  fileprivate var survivesHalfAHead: Bool {
    #if os(Linux)
      self != .urlSession
    #else
      true
    #endif
  }
}

/// Every fault, against every way of calling, over every transport. The table in the output says
/// what the client did, with the requests that the server counted.
@Suite(.serialized) struct FaultTableTests {
  @Test(arguments: Wire.allCases, Fault.connection)
  func connections(_ wire: Wire, _ fault: Fault) async throws { try await play(fault, wire) }

  @Test(arguments: Wire.allCases, Fault.status)
  func statuses(_ wire: Wire, _ fault: Fault) async throws { try await play(fault, wire) }

  @Test(arguments: Wire.allCases, Fault.body)
  func bodies(_ wire: Wire, _ fault: Fault) async throws { try await play(fault, wire) }

  @Test(arguments: Wire.allCases.filter(\.survivesHalfAHead))
  func closedInTheHead(_ wire: Wire) async throws { try await play(.closedInTheHead, wire) }

  #if os(Linux)
    /// Here so that one notices when it is mended and can be played with the others.
    @Test(.enabled(if: isSlow, "writes a crash report; set SEAMSTRESS_SLOW=1"))
    func foundationNetworkingEndsTheProcess() async {
      await #expect(processExitsWith: .failure) {
        let fault = Fault.closedInTheHead
        let server = try FaultServer(greet: fault.greet, fault.script)
        _ = await outcome { try await Way.get.call(.calling(server, over: .urlSession)) }
      }
    }
  #endif

  private func play(_ fault: Fault, _ wire: Wire) async throws {
    for way in fault.ways {
      let server = try FaultServer(greet: fault.greet, fault.script)
      defer { server.stop() }
      let client = APIClient.calling(server, over: wire, fault.configure)
      let (text, error) = await outcome { try await way.call(client) }
      report(wire, fault.name, way, text, attempts: error?.attempts ?? 1, server.requests.count)
      let allowed = pagesEnd(fault.outcome(way), way)
      #expect(allowed.contains(text), "\(way.rawValue): \(String(describing: error))")
      #expect(server.requests.count == fault.sent(way), "\(way.rawValue)")
      let shown = "\(String(describing: error)) \(error?.text ?? "")"
      #expect(!shown.contains(canary))
      let keys = Set(server.requests.map { $0.headers["authorization"] })
      #expect(keys.isSubset(of: ["Bearer \(canary)"]))
    }
  }

  /// A page that is JSON of another shape is an empty one.
  private func pagesEnd(_ outcomes: [String], _ way: Way) -> [String] {
    let isEmpty = way == .pages && outcomes.contains { $0.hasPrefix("decoding") }
    return isEmpty ? outcomes + ["ok"] : outcomes
  }
}

let canary = "canary-91fe02"

extension APIClient {
  static func calling(
    _ server: FaultServer, over wire: Wire,
    _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> APIClient {
    calling(server.url, over: wire, configure)
  }

  static func calling(
    _ url: String, over wire: Wire, _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> APIClient {
    var configuration = ClientConfiguration(
      baseURL: url, schemes: ["key": .bearer], credentials: ["key": .bearer(canary)])
    configuration.timekeeper.pause = { _ in try Task.checkCancellation() }
    configuration.transport = wire.transport()
    configure(&configuration)
    return APIClient(configuration)
  }
}

fileprivate let lines = NSLock()

/// One line of the table.
func report(
  _ wire: Wire, _ fault: String, _ way: Way, _ text: String, attempts: Int, _ counted: Int
) {
  func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
  lines.withLock {
    print(
      "| \(column(wire.rawValue, 16))| \(column(fault, 48))| \(column(way.rawValue, 12))"
        + "| \(column(text, 28))| tries \(attempts) | counted \(counted) |")
  }
}
