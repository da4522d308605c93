import Foundation
import SeamFake
import SeamKit
import Testing

/// Every documented response decodes into the generated types.
struct SampleTests {
  private func decode(_ text: String) throws -> ACSCredential {
    try JSONDecoding.decode(from: Array(text.utf8))
  }

  @Test func whatOldSamplesLeaveOut() throws {
    let credential = try decode(Samples.cardWithCode)
    #expect(credential.acsCredentialID == "0c53be1d-7a91-4cf3-90a4-4f6a4f0d2b11")
    #expect(credential.accessMethod == .card)
    #expect(credential.code == "310295")
    #expect(credential.connectedAccountID == nil)
    #expect(credential.errors.isEmpty)
    #expect(credential.warnings.isEmpty)
    #expect(credential.isManaged)
    #expect(credential.visionlineMetadata != nil)
    #expect(credential.createdAt.timeIntervalSince1970 == 1_709_972_130.125)
  }

  @Test func aNullCode() throws {
    let credential = try decode(Samples.mobileKey)
    #expect(credential.code == nil)
    #expect(credential.accessMethod == .mobileKey)
    #expect(credential.isMultiPhoneSyncCredential == true)
    #expect(credential.visionlineMetadata == nil)
  }

  @Test func everyProperty() throws {
    let credential = try decode(Samples.complete)
    #expect(credential.accessMethod == .cloudKey)
    #expect(credential.externalType == .assaAbloyVostioKey)
    #expect(credential.assaAbloyVostioMetadata?.doorNames == ["Lobby", "Sauna"])
    #expect(credential.visionlineMetadata?.cardFunctionType == .guest)
    #expect(credential.visionlineMetadata?.joinerACSCredentialIDs == ["j1"])
    #expect(credential.errors.map(\.errorCode) == ["reader_offline"])
    #expect(credential.warnings.map(\.warningCode) == ["waiting_to_be_issued"])
    #expect(credential.warnings.map(\.message) == ["Hold the card to the encoder."])
    #expect(credential.startsAt == "2025-06-16T15:00:00+02:00")
    #expect(credential.isLatestDesiredStateSyncedWithProvider == nil)
    #expect(credential.issuedAt?.timeIntervalSince1970 == 1_750_093_200)
    // Written back, everything is there but the optional nulls.
    let written = try JSON(encoding: credential)
    var expected = try #require(try JSON(parsing: Samples.complete).object)
    for name in [
      "card_number", "code", "is_latest_desired_state_synced_with_provider",
      "latest_desired_state_synced_with_provider_at",
    ] { expected[name] = nil }
    for name in expected.names where !["warnings", "issued_at"].contains(name) {
      #expect(written[name] == expected[name], "\(name)")
    }
    #expect(written.object?.count == expected.count)
  }

  @Test func whatSeamLearnsLaterSurvives() throws {
    let credential = try decode(Samples.fromTheFuture)
    #expect(credential.accessMethod == .unknown("retina_scan"))
    #expect(credential.externalType == .unknown("kisi_credential"))
    #expect(!credential.isManaged)
    let text = JSONEncoding.text(credential)
    #expect(text.contains(#""access_method":"retina_scan""#))
    #expect(text.contains(#""external_type":"kisi_credential""#))
    #expect(try decode(text) == credential)
    // Encoding is stable from the first time on.
    #expect(JSONEncoding.text(try decode(text)) == text)
  }

  @Test(arguments: Samples.all)
  func roundTripsAndCodable(_ sample: String) throws {
    let credential = try decode(sample)
    #expect(try decode(JSONEncoding.text(credential)) == credential)
    let data = try JSONEncoder().encode(credential)
    let again = try JSONDecoder().decode(ACSCredential.self, from: data)
    #expect(again == credential)
    #expect(again.hashValue == credential.hashValue)
  }

  @Test(arguments: Samples.assignBodies)
  func everyAnswerToAssignIsSuccess(_ body: String) async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(status: 200, contentType: "application/json", text: body))
      try await Seam.calling(fake).acs.credentials.assign(
        acsCredentialID: Samples.truncatedID, acsUserID: "acs_user1")
      #expect(await fake.requests[0].text.contains(Samples.truncatedID))
    }
  }

  @Test func listsOfSamples() async throws {
    try await withFake { fake in
      let items = Samples.all.joined(separator: ",")
      await fake.answerNext(
        with: FakeResponse(
          status: 200, contentType: "application/json",
          text: #"{"acs_credentials":[\#(items)],"ok":true}"#))
      let credentials = try await Seam.calling(fake).acs.credentials.list().all()
      #expect(credentials.count == Samples.all.count)
    }
  }

  @Test func aShapeThatIsWrongSaysWhere() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(
          status: 200, contentType: "application/json",
          text: #"{"acs_credentials":[\#(Samples.mobileKey),{"access_method":7}]}"#))
      let error = try await failure {
        _ = try await Seam.calling(fake).acs.credentials.list().all()
      }
      guard case .decoding(let json) = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(json.path.hasPrefix("$.acs_credentials[1]"))
      #expect(error?.operation == "acsCredentialsListGet")
    }
  }
}
