import Foundation
import SeamstressRuntime

extension Fault {
  /// F2 and F3: connections that end where they should not, or do not end.
  static let connection: [Fault] = [
    Fault(
      name: "F2 accepted and closed", outcome: { _ in ["connectionLost"] }, sent: { _ in 0 },
      greet: { _ in false }, script: { _, _ in false }),
    .lasting("F2 closed before the head", "connectionLost") { _, _ in false },
    .lasting("F2 RST before the head", "connectionLost") { connection, _ in
      connection.reset()
      return false
    },
    broken("F2 RST in the body", "connectionLost", "truncated") { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"n\"")
      // RST would overtake what is on its way.
      Thread.sleep(forTimeInterval: 0.05)
      connection.reset()
      return false
    },
    broken("F2 body shorter than announced", "truncated", "connectionLost") { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"n\"")
      return false
    },
    broken("F2 last chunk missing", "truncated", "connectionLost") { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"n\"\r\n")
      return false
    },
    .final("F2 bytes after the body", "ok") { connection, _ in
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\n{\"n\":1}trailing")
      return false
    },
    .lasting("F2 two lengths", "malformedResponse", "connectionLost", "other") { connection, _ in
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nContent-Length: 9\r\n\r\n{\"n\":1}\r\n")
      return false
    },
    .lasting("F2 not HTTP", "malformedResponse", "connectionLost") { connection, _ in
      connection.send("SSH-2.0-OpenSSH_9.6\r\n")
      return false
    },
    .passing("F2 lost once, then well", "connectionLost", count: 1) { connection, _ in
      connection.reset()
      return false
    },
    silent("F3 silence before the head", "timed out") { connection, _ in
      connection.waitForEnd()
      return false
    },
    silent("F3 head of one byte at a time", "timed out") { connection, _ in
      connection.drip(
        "HTTP/1.1 200 OK\r\nX-Long: " + String(repeating: "a", count: 2000) + "\r\n\r\n")
      return false
    },
    silent("F3 body of one byte at a time", "timed out", ways: [.get, .post, .upload, .pages]) {
      connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n")
      connection.drip(String(repeating: " ", count: 2000))
      return false
    },
    Fault(
      name: "F3 silence in a download", ways: [.download], outcome: { _ in ["timedOut"] },
      sent: { _ in 1 }, configure: { $0.idleTimeout = .milliseconds(200) }
    ) { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n{")
      connection.waitForEnd()
      return false
    },
    Fault(
      name: "F3 silence, bound on each try", outcome: { _ in ["timedOut"] },
      sent: { $0.isSafe ? 3 : 1 }, configure: { $0.attemptTimeout = .seconds(1) }
    ) { connection, _ in
      connection.waitForEnd()
      return false
    },
  ]

  /// FoundationNetworking of Swift 6.3 ends the process here ("Transfer completed, but there's no
  /// response"), so this one is only played over transports that do without it.
  static let closedInTheHead = lasting(
    "F2 closed in the head", "connectionLost", "malformedResponse", "truncated"
  ) { connection, _ in
    connection.send("HTTP/1.1 200 OK\r\nContent-Le")
    return false
  }

  /// A body that breaks off: a download has handed out its head by then, so nothing is repeated.
  private static func broken(
    _ name: String, _ outcome: String..., script: @escaping FaultServer.Script
  ) -> Fault {
    Fault(
      name: name, outcome: { _ in outcome },
      sent: { $0.isSafe && $0 != .download ? 3 : 1 }, script: script)
  }

  private static func silent(
    _ name: String, _ outcome: String, ways: [Way] = Way.allCases,
    script: @escaping FaultServer.Script
  ) -> Fault {
    Fault(
      name: name, ways: ways, outcome: { _ in [outcome] }, sent: { _ in 1 },
      configure: { $0.timeout = .milliseconds(300) }, script: script)
  }
}
