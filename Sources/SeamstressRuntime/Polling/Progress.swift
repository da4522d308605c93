internal import SeamstressJSON

/// How far something is, read from one answer.
struct Progress: Sendable, Hashable {
  enum State: Sendable, Hashable {
    case done
    case waiting
    case failed(PollingFailure)
  }

  let state: State
  let id: String?

  init(_ json: JSONReader, _ polling: Polling) {
    id = json.word(polling.member)
    guard let status = json.word(polling.status) else {
      state = .done
      return
    }
    if polling.failure.contains(status) {
      state = .failed(
        PollingFailure(
          status: status, code: json.word(polling.code), message: json.word(polling.message)))
    } else if polling.success.contains(status) {
      state = .done
    } else if polling.success.isEmpty, !polling.pending.contains(status) {
      state = .done
    } else {
      state = .waiting
    }
  }
}

/// Why something that the server did in the background came to nothing, in the server's words.
public struct PollingFailure: Sendable, Hashable {
  public let status: String
  /// A word to program against, where the server gives one.
  public internal(set) var code: String?
  /// A sentence to read, where the server gives one.
  public internal(set) var message: String?
}

extension JSONReader {
  /// The text or whole number at a dotted path, nil for anything else.
  func word(_ path: String) -> String? {
    guard let reader = find(path) else { return nil }
    switch reader.kind {
    case .string: return try? reader.string()
    case .number: return (try? reader.int()).map { "\($0)" }
    default: return nil
    }
  }
}
