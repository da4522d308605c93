public import Foundation

extension APIError: CustomStringConvertible, CustomDebugStringConvertible, LocalizedError,
  CustomReflectable
{
  /// One line that says what failed, why, and what can be done about it. The body is not in it,
  /// but for the message that the server means to be read.
  public var description: String {
    "\(call): \(reason)\(tries)"
  }

  public var debugDescription: String { description }
  public var errorDescription: String? { description }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: ["description": description, "status": status as Any, "attempts": attempts])
  }

  /// An operation without a name of its own is called by method and path already.
  private var call: String {
    let request = "\(method) \(path)"
    return operation.lowercased() == request.lowercased() ? request : "\(operation) (\(request))"
  }

  private var reason: String {
    switch kind {
    case .missingCredentials(let alternatives): missing(alternatives)
    case .credentialUnavailable(let text): "no credential could be fetched: \(text)"
    case .invalidRequest(let text): "nothing was sent, because \(text)"
    case .transport(let error): transport(error)
    case .timedOut(let duration): "no answer within \(duration.inSeconds) s"
    case .cancelled: "the request was cancelled"
    case .redirect(let text): "\(text) was not followed"
    case .status: statusText
    case .unexpectedResponse(let text): "the server answered \(status ?? 0) with \(text)"
    case .decoding(let error): "\(part) is not what the API promises: \(error)"
    case .failed(let failure): failed(failure)
    case .stillPending(let duration):
      "the server is still at it after \(duration.inSeconds) s; it may yet be done"
    }
  }

  private var statusText: String {
    let message = serverMessage.map { ": \($0)" } ?? ""
    let wait = retryAfter.map { "; retry after \($0.inSeconds) s" } ?? ""
    return "the server answered \(status ?? 0)\(message)\(wait)"
  }

  private func failed(_ failure: PollingFailure) -> String {
    let code = failure.code.map { " (\($0))" } ?? ""
    return "the server could not do it\(code): \(failure.message ?? failure.status)"
  }

  private var part: String { item.map { "item \($0) of the stream" } ?? "the response" }

  private var tries: String { attempts > 1 ? " (\(attempts) attempts)" : "" }

  private func missing(_ alternatives: [[String]]) -> String {
    let texts = alternatives.map { $0.joined(separator: " and ") }
    return "nothing was sent, because the client has no credential for "
      + texts.joined(separator: ", or for ")
  }

  private func transport(_ error: TransportError) -> String {
    let what =
      switch error.reason {
      case .connectionRefused: "the server refused the connection"
      case .hostNotFound: "the host name cannot be resolved"
      case .connectionLost: "the connection was lost"
      case .timedOut: "the connection timed out"
      case .cancelled: "the request was cancelled"
      case .tls: "no trusted TLS connection could be made"
      case .tooLarge: "the response is too large"
      case .truncated: "the response ended early"
      case .malformedResponse: "what answered does not speak HTTP"
      case .notConnected: "there is no network connection"
      case .other: "the request failed"
      }
    return error.detail.isEmpty ? what : "\(what) (\(error.detail))"
  }
}
