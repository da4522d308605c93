internal import SeamstressJSON

/// A request that is refused, in Seam's words for it.
struct Failure: Error {
  let status: Int
  let type: String
  let message: String
  var validation: [(parameter: String, message: String)] = []

  static func badRequest(_ type: String, _ message: String) -> Failure {
    Failure(status: 400, type: type, message: message)
  }

  static func invalidInput(_ message: String) -> Failure {
    badRequest("invalid_input", message)
  }

  static func unauthorized(_ message: String) -> Failure {
    Failure(status: 401, type: "unauthorized", message: message)
  }

  static func notFound(_ thing: String, _ words: String) -> Failure {
    Failure(status: 404, type: "\(thing)_not_found", message: "\(words) not found")
  }

  static func method(_ allowed: [String]) -> Failure {
    Failure(
      status: 405, type: "method_not_allowed",
      message: "only \(allowed.joined(separator: ",")) accepted")
  }

  /// All parameters that are wrong, in one answer.
  static func invalid(_ faults: [(parameter: String, message: String)]) -> Failure {
    let texts = faults.map { "\($0.parameter) \($0.message)" }
    let list = texts.joined(separator: ", ")
    let message = faults.count == 1 ? list : "\(faults.count) Input Errors: \(list)"
    return Failure(
      status: 400, type: "invalid_input", message: message,
      validation: faults)
  }

  var response: FakeResponse {
    var error: [(String, JSON?)] = [("type", .string(type)), ("message", .string(message))]
    if !validation.isEmpty {
      let tree = validation.map { fault in
        (fault.parameter, JSON.members([("_errors", .array([.string(fault.message)]))]))
      }
      error.append(("validation_errors", .members([("_errors", .array([]))] + tree)))
    }
    return FakeResponse(status: status, .members([("error", .members(error)), ("ok", false)]))
  }
}
