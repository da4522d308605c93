#if canImport(CryptoKit) || Webhooks
  import Foundation
  import SeamWebhooks
  import SeamstressJSON
  import Testing

  /// The signatures were made with `openssl dgst -sha256 -hmac`, not with the code under test.
  struct SeamWebhookTests {
    private static let secret = "whsec_c2VhbXN0cmVzcy10ZXN0LXNlY3JldA=="
    private static let body = Array(#"{"event_type":"acs_credential.issued","n":1}"#.utf8)
    private static let signature = "v1,GqJPxMbo4wGBHCxmRFAbBC2yVCG7fRUUwfGWZOV7KhU="
    private static let time = 1_700_000_000.0

    private static let headers = [
      "svix-id": "msg_1", "Svix-Timestamp": "1700000000", "SVIX-SIGNATURE": signature,
    ]

    private func webhook(_ secret: String = secret, at now: Double = time) throws -> SeamWebhook {
      try SeamWebhook(secret: secret, now: { Date(timeIntervalSince1970: now) })
    }

    /// What verifying with some of the headers replaced fails with.
    private func failure(
      _ change: [String: String?] = [:], body: [UInt8] = body, at now: Double = time
    ) throws -> String? {
      var headers = Dictionary(
        uniqueKeysWithValues: Self.headers.map { ($0.key.lowercased(), $0.value) })
      for (name, value) in change { headers[name] = value }
      do {
        _ = try webhook(at: now).verify(headers: headers, body: body)
        return nil
      } catch let error as SeamWebhookError {
        return "\(error)"
      }
    }

    @Test func anEventOfSeams() throws {
      let event = try webhook().verify(headers: Self.headers, body: Self.body)
      #expect(event["event_type"]?.string == "acs_credential.issued")
    }

    @Test func aTypeOfOnesOwn() throws {
      let event = try webhook().verify(
        [String: JSON].self, headers: Self.headers, body: Self.body)
      #expect(event["n"]?.int == 1)
      #expect(throws: SeamWebhookError.self) {
        try webhook().verify([Int].self, headers: Self.headers, body: Self.body)
      }
    }

    @Test func theNamesOfTheStandard() throws {
      let headers = Dictionary(
        uniqueKeysWithValues: Self.headers.map {
          ($0.key.lowercased().replacing("svix", with: "webhook"), $0.value)
        })
      _ = try webhook().verify(headers: headers, body: Self.body)
    }

    @Test func oneOfSeveralSignatures() throws {
      let other = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      #expect(try failure(["svix-signature": "v2,xx \(other) \(Self.signature) v1,!"]) == nil)
      #expect(try failure(["svix-signature": other])?.contains("No signature") == true)
    }

    @Test(arguments: [
      "", " ", "v1", "v1,", "v1,===", "v2,SIGNATURE", "SIGNATURE", "v1,SIGNATUR", "v1a,SIGNATURE",
    ])
    func signaturesThatAreNone(_ text: String) throws {
      let value = text.replacing("SIGNATURE", with: Self.signature.dropFirst(3))
      #expect(try failure(["svix-signature": value]) != nil)
    }

    @Test func everythingIsSigned() throws {
      #expect(try failure() == nil)
      var body = Self.body
      body[0] ^= 1
      #expect(try failure(body: body)?.contains("No signature") == true)
      #expect(try failure(body: [])?.contains("No signature") == true)
      #expect(try failure(["svix-id": "msg_2"])?.contains("No signature") == true)
      #expect(try failure(["svix-timestamp": "1700000001"])?.contains("No signature") == true)
      let other = try webhook("whsec_b3RoZXI=")
      #expect(throws: SeamWebhookError.self) {
        try other.verify(headers: Self.headers, body: Self.body)
      }
    }

    @Test func eventsAreFromNow() throws {
      for offset in [-300.0, 300] { #expect(try failure(at: Self.time + offset) == nil) }
      #expect(try failure(at: Self.time + 301)?.contains("too long ago") == true)
      #expect(try failure(at: Self.time - 301)?.contains("later than now") == true)
      for text in ["soon", "1700000000.5", "-", "99999999999999999999"] {
        #expect(try failure(["svix-timestamp": text])?.contains("number of seconds") == true)
      }
    }

    @Test func toleranceIsOnesOwn() throws {
      for (offset, holds) in [(0.4, true), (-0.4, true), (0.6, false), (-0.6, false)] {
        let webhook = try SeamWebhook(
          secret: Self.secret, tolerance: .milliseconds(500),
          now: { Date(timeIntervalSince1970: Self.time + offset) })
        let event = try? webhook.verify(headers: Self.headers, body: Self.body)
        #expect((event != nil) == holds, "\(offset)")
      }
    }

    @Test(arguments: ["svix-id", "svix-timestamp", "svix-signature"])
    func headersThatAreMissing(_ name: String) throws {
      #expect(try failure([name: String?.none]) == "The request has no header \(name).")
    }

    @Test func secrets() throws {
      for secret in ["", "whsec_", "whsec_%%", "not base64!"] {
        #expect(throws: SeamWebhookError.self) { try webhook(secret) }
      }
      let plain = try webhook(String(Self.secret.dropFirst(6)))
      _ = try plain.verify(headers: Self.headers, body: Self.body)
      var shown = "\(plain)"
      dump(plain, to: &shown)
      #expect(!shown.contains("c2Vh"))
    }
  }
#endif
