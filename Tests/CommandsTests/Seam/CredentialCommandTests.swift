import SeamFake
import SeamstressJSON
import Testing

/// The commands of credentials against a server, over HTTP.
@Suite struct CredentialCommandTests {
  private let home = SeamHome()

  @Test func assigning() async throws {
    try await withFake { fake in
      let run = await home.run(
        "acs credentials assign --acs_user_id \"acs_user1\" --acs_credential_id \"acs_credential1\"",
        on: fake)
      #expect(run.output == "{}\n")
      #expect(run.error == "")
      #expect(run.status == 0)
      let request = try #require(await fake.requests.first)
      #expect(request.method == "POST")
      #expect(
        request.text == "{\"acs_user_id\":\"acs_user1\",\"acs_credential_id\":\"acs_credential1\"}"
          || request.text
            == "{\"acs_credential_id\":\"acs_credential1\",\"acs_user_id\":\"acs_user1\"}"
      )
    }
  }

  @Test func aWholeLife() async throws {
    try await withFake { fake in
      let created = await home.run(
        "acs credentials create --acs-user-id acs_user1 --access-method code --code 4711", on: fake)
      #expect(created.error == "")
      let id = try #require(
        JSON(parsing: created.output)["acs_credential"]?["acs_credential_id"]?.string)
      let lines = [
        "acs credentials update --acs-credential-id \(id) --ends-at 2031-01-01T00:00:00Z",
        "acs credentials get --acs-credential-id \(id)",
        "acs credentials list-accessible-entrances --acs-credential-id \(id)",
        "acs credentials unassign --acs-credential-id \(id) --acs-user-id acs_user1",
        "acs credentials delete --acs-credential-id \(id)",
      ]
      for line in lines {
        let run = await home.run(line, on: fake)
        #expect(run.error == "", "\(line)")
        #expect(run.status == 0, "\(line)")
      }
      let gone = await home.run("acs credentials get --acs-credential-id \(id)", on: fake)
      #expect(gone.status == 1)
      #expect(gone.error.hasPrefix("[404] "))
      #expect(try JSON(parsing: gone.output)["error"]?["type"] == "acs_credential_not_found")
      #expect(try JSON(parsing: gone.output)["ok"] == nil)
    }
  }

  @Test func pagesNameTheNextOne() async throws {
    try await withFake { fake in
      let page = await home.run("acs credentials list --limit 2", on: fake)
      let json = try JSON(parsing: page.output)
      #expect(json["acs_credentials"]?.array?.count == 2)
      let cursor = try #require(json["pagination"]?["next_page_cursor"]?.string)
      let next = await home.run("acs credentials list --limit 2 --page_cursor \(cursor)", on: fake)
      #expect(try JSON(parsing: next.output)["acs_credentials"]?.array?.isEmpty == false)
      let all = await home.run("acs credentials list --limit 1 --all", on: fake)
      #expect(try JSON(parsing: all.output)["acs_credentials"]?.array?.count ?? 0 > 2)
    }
  }

  @Test func oneOfTwoOwners() async throws {
    try await withFake { fake in
      let neither = await home.run("acs credentials assign --acs_credential_id a", on: fake)
      #expect(neither.status == 1)
      #expect(
        neither.error.contains(
          "Missing required parameter(s) for /acs/credentials/assign: "
            + "--acs-user-id or --user-identity-id"))
      let both = await home.run(
        "acs credentials assign --acs_credential_id a --acs_user_id b --user_identity_id c",
        on: fake)
      #expect(both.error.contains("exclude each other"))
      #expect(await fake.requests.isEmpty)
    }
  }

  @Test func aRefusedKey() async throws {
    try await withFake { fake in
      let run = await home.run(
        ["acs", "credentials", "list"],
        environment: ["SEAM_ENDPOINT": fake.url, "SEAM_API_KEY": "seam_unknown_key"])
      #expect(run.status == 1)
      #expect(run.error.hasPrefix("[401] "))
      #expect(!run.error.contains("seam_unknown_key"))
      #expect(!run.output.contains("seam_unknown_key"))
    }
  }

  @Test func theCurlCallOfTheDocumentation() async {
    let run = await home.run([
      "acs", "credentials", "assign", "--user_identity_id", "1082e2e8",
      "--acs_credential_id", "59c9af06", "--curl",
    ])
    #expect(
      run.output == """
        curl --include --request POST "https://connect.getseam.com/acs/credentials/assign" \\
          --header "Authorization: Bearer $SEAM_API_KEY" \\
          --json @- <<EOF
        {
          "acs_credential_id": "59c9af06",
          "user_identity_id": "1082e2e8"
        }
        EOF

        """)
  }

  @Test func commandsAreKnownWithoutANetwork() async {
    let help = await home.run(["acs", "credentials", "assign", "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("--acs-credential-id <string>"))
    #expect(help.output.contains("One of: --acs-user-id, --user-identity-id."))
  }
}
