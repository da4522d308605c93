import Testing

@testable import SeamstressSamples

/// Samples look as Seam's own do: https://docs.seam.co shows the shapes for other languages.
struct SampleShapeTests {
  private let body = """
    examples:
      person:
        description: By the person.
        value: { user_identity_id: 1082e2e8, acs_credential_id: 59c9af06 }
      user:
        summary: By the user
        value: { acs_user_id: 143f083a, acs_credential_id: 59c9af06 }
    schema:
      type: object
      required: [acs_credential_id]
      properties:
        acs_credential_id: { type: string }
        acs_user_id: { type: string }
        user_identity_id: { type: string }
      oneOf:
        - required: [acs_user_id]
        - required: [user_identity_id]
    """

  @Test func aCallWithoutResult() throws {
    let all = try #require(
      try samples(document(path: "/acs/credentials/assign", body: body))["assign"])
    #expect(all.map(\.title) == [nil, "By the user"])
    let first = try #require(all.first)
    #expect(first.summary == "By the person.")
    #expect(
      first.swift?.code == """
        try await seam.acs.credentials.assign(
          acsCredentialID: "59c9af06",
          userIdentityID: "1082e2e8"
        )
        """)
    #expect(first.swift?.output == "// Void")
    #expect(
      first.curl?.code == #"""
        curl --include --request POST "https://doors.example.com/acs/credentials/assign" \
          --header "Authorization: Bearer $SEAM_API_KEY" \
          --json @- <<EOF
        {
          "user_identity_id": "1082e2e8",
          "acs_credential_id": "59c9af06"
        }
        EOF
        """#)
    #expect(first.curl?.output == "{}")
    #expect(
      first.commandLine?.code
        == #"seam acs credentials assign --user_identity_id "1082e2e8" --acs_credential_id "59c9af06""#
    )
    #expect(first.commandLine?.output == "{}")
  }

  @Test func withoutExamplesEachChoiceIsASample() throws {
    let schema = body.split(separator: "schema:")[1]
    let all = try #require(
      try samples(document(body: "schema:" + schema))["open"])
    let names = all.map { $0.commandLine?.code.split(separator: " ").filter { $0.hasPrefix("--") } }
    #expect(
      names == [
        ["--acs_credential_id", "--acs_user_id"], ["--acs_credential_id", "--user_identity_id"],
      ])
    #expect(try samples(document(body: "schema:" + schema))["open"]?.first?.curl == all.first?.curl)
  }

  @Test func aMethodOfThePathMayDocumentTheOther() throws {
    let text = document(body: body).replacing(
      "    post:", with: "    get: { responses: { '200': { description: OK } } }\n    post:")
    let sample = try #require(try samples(text)["open"]?.first)
    // The query of the Swift method is a body where the description documents it.
    #expect(sample.curl?.code.contains("--request POST") == true)
    #expect(sample.curl?.code.contains("--json @-") == true)
  }

  @Test func codeSamplesOfTheDescriptionGiveValues() throws {
    let more = #"""
      x-codeSamples:
        - lang: bash
          label: cURL
          source: |-
            curl --request POST "https://doors.example.com/doors/open" \
              --json @- <<EOF
            { "door": "front", "seconds": 5 }
            EOF

            # Response:
            # {"opened": true}
      """#
    let schema = """
      schema:
        type: object
        required: [door]
        properties: { door: { type: string }, seconds: { type: integer } }
      """
    let sample = try #require(try samples(document(body: schema, more: more))["open"]?.first)
    #expect(sample.swift?.code == #"try await seam.doors.open(door: "front", seconds: 5)"#)
    #expect(sample.commandLine?.code == #"seam doors open --door "front" --seconds 5"#)
  }

  @Test func anExampleThatDoesNotFitIsNotUsed() throws {
    let schema = """
      example: { door: 7, seconds: soon, unknown: 1 }
      schema:
        type: object
        required: [door]
        properties: { door: { type: string, format: email }, seconds: { type: integer } }
      """
    let sample = try #require(try samples(document(body: schema))["open"]?.first)
    let code = try #require(sample.swift?.code)
    #expect(code.hasPrefix("try await seam.doors.open(door: \""))
    #expect(!code.contains("seconds") && !code.contains("unknown") && !code.contains("7)"))
  }

  @Test func partsHaveTheirHeaders() throws {
    let text = """
      openapi: 3.1.0
      info: { title: Doors, version: 1.0.0 }
      servers: [{ url: https://doors.example.com }]
      paths:
        /doors/note:
          post:
            requestBody:
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [note]
                    properties: { note: { type: string, example: "a;b" } }
                  encoding:
                    note:
                      headers:
                        X-Tongue: { required: true, schema: { type: string, example: en } }
            responses: { '204': { description: OK } }
      """
    let sample = try #require(try samples(text).values.first?.first)
    #expect(
      sample.swift?.code == #"try await seam.doors.note(note: "a;b", noteXTongue: "en")"#)
    #expect(
      sample.curl?.code.contains(#"--form 'note="a;b";headers="X-Tongue: en"'"#) == true,
      "\(sample.curl?.code ?? "")")
  }
}
