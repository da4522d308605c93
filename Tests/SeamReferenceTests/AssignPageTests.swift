import Foundation
import Testing

/// The page of `assign` says what Seam's own pages about it say.
struct AssignPageTests {
  private let page: String

  init() throws {
    let file = Repository.markdown.appendingPathComponent("acs/credentials/assign.md")
    page = try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: [
    "# Assign a Credential to an ACS User\n",
    "* [Request Parameters](#request-parameters)\n* [Response](#response)\n",
    "* [Examples](#examples)\n",
    "PATCH /acs/credentials/assign ⇒ void",
    "{% tab title=\"Swift\" %}", "{% tab title=\"cURL\" %}", "{% tab title=\"Seam CLI\" %}",
    "**Code:**", "**Output:**", "```swift\n// Void\n```", "```curl\n{}\n```",
    "```seam_cli\n{}\n```",
    """
    try await seam.acs.credentials.assign(
      acsCredentialID: "59c9af06-7881-46d2-8d9b-3eda964c058b",
      userIdentityID: "1082e2e8-ecbd-4ef1-aa61-a805f7ae2f01"
    )
    """,
    #"""
    curl --include --request POST "https://connect.getseam.com/acs/credentials/assign" \
      --header "Authorization: Bearer $SEAM_API_KEY" \
      --json @- <<EOF
    {
      "user_identity_id": "1082e2e8-ecbd-4ef1-aa61-a805f7ae2f01",
      "acs_credential_id": "59c9af06-7881-46d2-8d9b-3eda964c058b"
    }
    EOF
    """#,
    #"""
    seam acs credentials assign --user_identity_id "1082e2e8-ecbd-4ef1-aa61-a805f7ae2f01" --acs_credential_id "59c9af06-7881-46d2-8d9b-3eda964c058b"
    """#,
    #"""
    seam acs credentials assign --acs_user_id "143f083a-d61c-4d85-923f-d5483fb5a7d4" --acs_credential_id "59c9af06-7881-46d2-8d9b-3eda964c058b"
    """#,
    "<summary>Authentication Methods</summary>", "* API key\n",
    "* Personal access token. Must also include the `seam-workspace` header in the request.\n",
    "**`acs_credential_id`** *String* (Required)\n", "**`acs_user_id`** *String*\n",
    "**`user_identity_id`** *String*\n", "{% hint style=\"success\" %}\nReturns: **void**",
    "## Examples\n\n### Assign a credential to an access system user\n",
  ])
  func says(_ fact: String) {
    #expect(page.contains(fact))
  }

  /// What an answer may hold although nothing is returned.
  @Test(arguments: [
    "acs_credential_id", "acs_user_id", "acs_credential_pool_id", "acs_system_id", "display_name",
    "code", "access_method", "external_type", "external_type_display_name", "created_at",
    "workspace_id", "starts_at", "ends_at", "is_multi_phone_sync_credential", "visionline_metadata",
    "ok",
  ])
  func describesTheBody(_ member: String) throws {
    let body = try #require(page.components(separatedBy: "What the body may hold").last)
    #expect(body.contains("* **`\(member)`** "))
  }
}
