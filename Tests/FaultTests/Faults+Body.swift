import Foundation
import SeamstressRuntime

extension Fault {
  private static let decoded: [Way] = [.get, .post, .upload]

  /// F7 to F9: bodies that are not what they should be.
  static let body: [Fault] = [
    wrong("F7 invalid UTF-8", [0x22, 0xFF, 0x22], "decoding at $"),
    .final("F7 byte order mark", "ok") { connection, _ in
      connection.answer(200, [], [0xEF, 0xBB, 0xBF] + Array(#"{"n":1}"#.utf8))
      return true
    },
    wrong("F7 truncated JSON", Array(#"{"n":"#.utf8), "decoding at $"),
    wrong("F7 NaN", Array(#"{"n":NaN}"#.utf8), "decoding at $"),
    wrong("F7 1e400", Array(#"{"n":1e400}"#.utf8), "decoding at $.n"),
    wrong("F7 depth 100,000", [UInt8](repeating: 0x5B, count: 100_000), "decoding at $"),
    .final("F7 duplicate keys", "ok", ways: decoded) { connection, _ in
      connection.answer(200, [], Array(#"{"n":1,"n":"x"}"#.utf8))
      return true
    },
    .final("F7 HTML with 200", "unexpected: text/html", ways: decoded) { connection, _ in
      connection.answer(200, [], Array("<html>".utf8), type: "text/html; charset=utf-8")
      return true
    },
    .lasting("F7 HTML with 502", "status 502") { connection, _ in
      connection.answer(502, [], Array("<html>".utf8), type: "text/html")
      return true
    },
    .final("F7 JSON as text/plain", "ok", ways: decoded) { connection, _ in
      connection.answer(200, [], type: "text/plain")
      return true
    },
    .final("F7 JSON without a type", "ok", ways: decoded) { connection, _ in
      connection.answer(200, [], type: nil)
      return true
    },
    wrong("F7 200 without a body", [], "unexpected: an empty body"),
    .final("F7 204 with a body", "unexpected: an empty body", ways: decoded) { connection, _ in
      connection.answer(204, ["Connection: close"])
      return false
    },
    .final("F7 100 and 103 before 200", "ok") { connection, _ in
      connection.send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n")
      connection.answer()
      return true
    },
    .final("F8 gzip", "ok") { connection, _ in
      connection.answer(200, ["Content-Encoding: gzip"], Gzip.small)
      return true
    },
    Fault(
      name: "F8 broken gzip", ways: [.get, .post, .upload, .pages],
      outcome: { _ in ["other", "malformedResponse", "truncated"] },
      sent: { $0.isSafe ? 3 : 1 }
    ) { connection, _ in
      connection.answer(200, ["Content-Encoding: gzip"], Array("not gzip at all".utf8))
      return true
    },
    Fault(
      name: "F8 gzip bomb", outcome: { _ in ["tooLarge"] }, sent: { _ in 1 },
      configure: { $0.maximumResponseBytes = 1_000_000 }
    ) { connection, _ in
      connection.answer(200, ["Content-Encoding: gzip"], Gzip.bomb)
      return true
    },
    .final("F8 body over the limit", "tooLarge", ways: [.get, .post, .upload, .pages]) {
      connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      connection.send([UInt8](repeating: 0x20, count: 4_000_000))
      connection.waitForEnd()
      return false
    }.impatient { $0.maximumResponseBytes = 1_000_000 },
    Fault(
      name: "F8 a head of 4 MB", outcome: { _ in ["other", "malformedResponse", "tooLarge"] },
      sent: { $0.isSafe ? 3 : 1 }
    ) { connection, _ in
      let line = "X-Long: " + String(repeating: "a", count: 8000) + "\r\n"
      connection.send("HTTP/1.1 200 OK\r\n")
      for _ in 0..<500 where !connection.send(line) { return false }
      connection.send("\r\n")
      return false
    },
    Fault(
      name: "F8 redirect with a body over the limit", outcome: { _ in ["tooLarge", "ok"] },
      sent: { $0 == .download ? 2 : 1 }, configure: { $0.maximumResponseBytes = 1_000_000 }
    ) { connection, request in
      if request.target == "/else" {
        connection.answer()
        return true
      }
      connection.send("HTTP/1.1 302 X\r\nLocation: /else\r\nContent-Length: 2000000\r\n\r\n")
      connection.send([UInt8](repeating: 0x20, count: 2_000_000))
      return true
    },
    wrong("F9 required member missing", Array(#"{"m":1}"#.utf8), "decoding at $.n"),
    wrong("F9 null for a number", Array(#"{"n":null}"#.utf8), "decoding at $.n"),
    wrong("F9 text for a number", Array(#"{"n":"1"}"#.utf8), "decoding at $.n"),
    .final("F9 members that nobody knows", "ok", ways: decoded) { connection, _ in
      connection.answer(200, [], Array(#"{"z":[{}],"n":1}"#.utf8))
      return true
    },
  ]

  private static func wrong(_ name: String, _ body: [UInt8], _ outcome: String) -> Fault {
    .final(name, outcome, ways: decoded) { connection, _ in
      connection.answer(200, [], body)
      return true
    }
  }
}
