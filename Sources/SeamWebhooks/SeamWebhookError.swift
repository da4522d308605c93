public import Foundation
public import SeamstressJSON

/// Why a request is not taken for an event of Seam's. Whatever it is, answer with 400 and do
/// nothing.
public enum SeamWebhookError: Error, Sendable {
  /// The secret is not of the form that Seam shows. Nothing was verified yet.
  case invalidSecret
  case missingHeader(String)
  /// The time of the event is not a number of seconds.
  case invalidTimestamp
  /// Signed longer ago than the tolerance: sent again, or on its way for too long.
  case tooOld
  /// Signed later than now: one of the two clocks is wrong.
  case fromTheFuture
  /// Another secret, or a body or time that has been changed.
  case noMatchingSignature
  /// Seam has sent it, and it is not of the type that was asked for.
  case undecodable(JSONError)
}

extension SeamWebhookError: CustomStringConvertible, LocalizedError {
  public var errorDescription: String? { description }

  public var description: String {
    switch self {
    case .invalidSecret:
      "The webhook's secret is not \"whsec_\" followed by Base64."
    case .missingHeader(let name): "The request has no header \(name)."
    case .invalidTimestamp: "The request's svix-timestamp is not a number of seconds."
    case .tooOld: "The event was signed too long ago; it may have been recorded and sent again."
    case .fromTheFuture: "The event was signed later than now; compare the clocks."
    case .noMatchingSignature:
      "No signature of the request fits: the secret is another webhook's, or the body is not the "
        + "bytes that were sent."
    case .undecodable(let error): "The event is Seam's, but not what was asked for: \(error)"
    }
  }
}
