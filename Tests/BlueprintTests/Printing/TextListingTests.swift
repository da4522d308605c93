import Testing

@testable import SeamstressBlueprint

@Suite struct TextListingTests {
  @Test func printsEverythingOfABlueprint() throws {
    let text = BlueprintPrinter(try SampleBlueprint().blueprint).text
    #expect(text == Self.expected)
  }

  static let expected = #"""
    Seam: Seam Connect 1.0.0

    servers
      https://{region}.example.com
        {region} = "eu" of "eu", "us"

    security schemes
      api_key    bearer
      workspace  header seam-workspace

    acs.credentials (Seam.ACS.Credentials)
      assign(acsCredentialID: String, acsUserID: String, endsAt: Nullable<Date>? = nil)
      assign(acsCredentialID: String, userIdentityID: String, endsAt: Nullable<Date>? = nil)
        PATCH /acs/credentials/assign
        deprecated: Use `credentials.update`.
        body      kind = "credential", acs_credential_id, acs_user_id, user_identity_id, ends_at
        security  api_key | pat & workspace
      list(system: String, pageCursor: String? = nil, orderBy: Seam.ACS.Credentials.ListOrder? = nil) -> Pages<ACSCredential>
        GET /acs/{system}/credentials
        path      system
        query     page_cursor, "order by" (pipeDelimited reserved, deprecated)
        result    body.acs_credentials
        pages     cursor page_cursor from body.pagination.next while body.pagination.more
        fails     404 JSON, 500-599 [String: JSON], default JSON
        security  none
      watch(body: Data? = nil) -> EventStream<Event>
        POST /events
        unavailable: the parameter 'q' cannot be sent
        body    body as application/octet-stream
        accept  text/event-stream
        stream  events
        server  https://stream.example.com

    enum Seam.ACS.Credentials.ListOrder: Int (closed, sent)
      _1      1
      minus1  -1

    struct ACSCredential (sent, received)
      acsCredentialID: String        acs_credential_id
      method: ACSCredential.Method?  nullable
      kind: String                   always "credential"
      size: Int?                     optional, default 3, boxed
      legacyID: Nullable<String>?    legacy_id, optional, nullable, deprecated: Gone\nsoon.
      additionalProperties: [String: [JSON]]

    enum ACSCredential.Method: String (received)
      code
      mobileKey  "mobile_key"
      esc        "\u{1B}[31m\""

    union Event by type (indirect, received)
      opened: ACSCredential  "door.opened"
      text: String           integer | string with a, "b c"

    alias Callback = [String: Event]? (deprecated)

    not as described
      skipped parameter #: whole query strings\nare not supported

    """#
}
