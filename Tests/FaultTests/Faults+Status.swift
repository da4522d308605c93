import SeamstressRuntime

extension Fault {
  /// F4 and F5: servers that are busy or broken, for good or for a time.
  static let status: [Fault] =
    [429, 500, 502, 503, 504].map { status in
      .lasting("F5 \(status) for ever", "status \(status)") { connection, _ in
        connection.answer(status, [], [])
        return true
      }
    }
    + (1...2).map { count in
      .passing("F5 500 × \(count), then 200", "status 500", count: count) { connection, _ in
        connection.answer(500)
        return true
      }
    }
    + [400, 401, 403, 404, 409, 422].map { status in
      .final("F5 \(status)", "status \(status)") { connection, _ in
        connection.answer(status, [], Array(#"{"message":"no"}"#.utf8))
        return true
      }
    }
    + ["Retry-After: 0", "retry-after-ms: 20", "Retry-After: 2"].map { header in
      Fault(
        name: "F4 503 with \(header), then 200",
        // An invitation to come again holds for every method; a stream cannot.
        outcome: { $0 == .upload ? ["status 503"] : ["ok"] }, sent: { $0 == .upload ? 1 : 2 }
      ) { connection, request in
        connection.answer(request.number == 1 ? 503 : 200, [header])
        return true
      }
    }
    + ["Retry-After: -1", "Retry-After: soon", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"].map {
      header in
      .passing("F4 503 with \(header), then 200", "status 503", count: 1) { connection, _ in
        connection.answer(503, [header])
        return true
      }
    }
    + [
      .final("F4 429 with Retry-After: 999999", "status 429") { connection, _ in
        connection.answer(429, ["Retry-After: 999999"])
        return true
      }
    ]
}
