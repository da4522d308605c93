// On Linux it is there with the trait Webhooks, since swift-crypto takes long to compile.
#if canImport(CryptoKit) || Webhooks
  public import Foundation
  public import SeamstressJSON

  #if canImport(CryptoKit)
    internal import CryptoKit
  #else
    internal import Crypto
  #endif

  /// Tells the events that Seam sends to a server from those that somebody else does.
  ///
  ///     let webhook = try SeamWebhook(secret: "whsec_…")
  ///     let event = try webhook.verify(headers: request.headers, body: request.body)
  ///     if event["event_type"]?.string == "acs_credential.issued" { … }
  ///
  /// Seam signs as Svix and Standard Webhooks do: HMAC-SHA256 over id, time and body. Give `verify`
  /// the bytes of the body as they came: JSON that was read and written again has another one.
  /// An event whose signature holds can still come twice; its id, `event_id`, tells.
  public struct SeamWebhook: Sendable {
    private let key: SymmetricKey
    private let tolerance: TimeInterval
    private let now: @Sendable () -> Date

    /// - Parameters:
    ///   - secret: of the webhook, as Seam shows it: `whsec_` and Base64.
    ///   - tolerance: how far the time of an event may be from the clock here, into either
    ///     direction. Bounds how long a recorded request could be sent again.
    ///   - now: the clock.
    public init(
      secret: String, tolerance: Duration = .seconds(300),
      now: @escaping @Sendable () -> Date = { Date() }
    ) throws(SeamWebhookError) {
      let text = secret.hasPrefix("whsec_") ? String(secret.dropFirst(6)) : secret
      guard let bytes = Data(base64Encoded: text), !bytes.isEmpty else { throw .invalidSecret }
      key = SymmetricKey(data: bytes)
      let (seconds, attoseconds) = tolerance.components
      self.tolerance = Double(seconds) + Double(attoseconds) * 1e-18
      self.now = now
    }

    /// The event, if it is Seam's.
    /// - Parameter headers: of the request; their names may be in any case.
    public func verify(headers: [String: String], body: [UInt8]) throws(SeamWebhookError) -> JSON {
      try verify(JSON.self, headers: headers, body: body)
    }

    /// The event as a type of one's own, if it is Seam's. Who can do without what cannot be read of
    /// its lists verifies it as JSON, then reads the body with
    /// `JSONDecoding.decode(_:from:leavingOut:)`.
    public func verify<Event: JSONReadable>(
      _ type: Event.Type, headers: [String: String], body: [UInt8]
    ) throws(SeamWebhookError) -> Event {
      let headers = SignatureHeaders(headers)
      let id = try headers.value("id")
      let timestamp = try headers.value("timestamp")
      let signatures = try headers.value("signature")
      try checkTime(timestamp)
      guard isSigned(Array("\(id).\(timestamp).".utf8) + body, signatures) else {
        throw .noMatchingSignature
      }
      do {
        return try JSONDecoding.decode(Event.self, from: body)
      } catch {
        throw .undecodable(error)
      }
    }

    private func checkTime(_ text: String) throws(SeamWebhookError) {
      guard let seconds = Int64(text) else { throw .invalidTimestamp }
      let age = now().timeIntervalSince1970 - Double(seconds)
      if age > tolerance { throw .tooOld }
      if age < -tolerance { throw .fromTheFuture }
    }

    /// Whether one of the signatures holds: while a secret is being replaced there are several, and
    /// there may be some of versions that are not known here. Compared in constant time.
    private func isSigned(_ content: [UInt8], _ signatures: String) -> Bool {
      signatures.split(separator: " ").contains { signature in
        guard signature.hasPrefix("v1,"),
          let code = Data(base64Encoded: String(signature.dropFirst(3)))
        else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: content, using: key)
      }
    }
  }

  extension SeamWebhook: CustomStringConvertible, CustomReflectable {
    public var description: String { "SeamWebhook(secret: <redacted>)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
  }
#endif
