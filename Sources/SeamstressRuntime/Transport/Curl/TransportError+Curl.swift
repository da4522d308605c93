#if os(Linux)
  internal import Foundation

  extension TransportError {
    /// - Parameters:
    ///   - code: a CURLcode.
    ///   - text: what libcurl says of it.
    ///   - number: the last error of the system.
    init(curl code: Int32, _ text: String, system number: Int32) {
      // A URL may hold a key in its query.
      let detail = text.contains("://") ? "" : text
      self.init(
        Self.reason(code, text, number), detail: detail, isPermanent: [3, 67].contains(code))
    }

    /// What would be sent never was.
    static func refused(_ reason: String) -> TransportError {
      TransportError(.other, detail: "libcurl does not take the request (\(reason))")
    }

    private static func reason(_ code: Int32, _ text: String, _ number: Int32) -> Reason {
      switch code {
      case 5, 6: .hostNotFound
      case 7: unreachable(number)
      // What is not HTTP is HTTP/0.9 to libcurl, another protocol.
      case 1, 8, 61: .malformedResponse
      case 18: .truncated
      case 16, 42, 52, 55, 65, 92: .connectionLost
      case 56: isMalformed(text) ? .malformedResponse : .connectionLost
      case 28: .timedOut
      case 35, 51, 53, 54, 58, 59, 60, 64, 66, 77, 80, 82, 83, 90, 91, 98: .tls
      case 63: .tooLarge
      case 97: .notConnected
      default: .other
      }
    }

    /// Of what arrived, libcurl has no code for a chunk or a field that is none.
    private static func isMalformed(_ text: String) -> Bool {
      text.contains("chunk") || text.contains("header")
    }

    private static func unreachable(_ number: Int32) -> Reason {
      switch number {
      case ENETUNREACH, ENETDOWN, EHOSTUNREACH: .notConnected
      case ETIMEDOUT: .timedOut
      default: .connectionRefused
      }
    }
  }
#endif
