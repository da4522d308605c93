import SeamstressTesting
import Testing

@Suite struct CurlTests {
  /// No credential is needed, and nothing is sent.
  private func curl(_ arguments: String...) async -> String {
    let server = StubServer()
    let run = await ToolRun(pets: arguments + ["--curl"], environment: [:], server: server)
    #expect(run.error == "")
    #expect(run.status == 0)
    #expect(server.requests.isEmpty)
    return run.output
  }

  @Test func bodiesAreHereDocuments() async {
    #expect(
      await curl("pets", "give", "--pet-id", "1", "--person-id", "2") == """
        curl --include --request POST "https://pets.example.com/v1/pets/give" \\
          --header "Authorization: Bearer $PETS_TOKEN" \\
          --json @- <<EOF
        {
          "pet_id": "1",
          "person_id": "2"
        }
        EOF

        """)
  }

  @Test func queriesStandInTheAddress() async {
    #expect(
      await curl("pets", "list", "--limit", "2", "--kinds", "cat,dog") == """
        curl --include --request GET "https://pets.example.com/v1/pets?limit=2&kinds=cat&kinds=dog" \\
          --header "Authorization: Bearer $PETS_TOKEN"

        """)
  }

  /// A shell would run what it sees in a value.
  @Test func valuesAreDataForTheShell() async {
    let body = await curl("pets", "give", "--pet-id", "$(date) `date` \\", "--person-id", "2")
    #expect(body.contains("<<'EOF'"))
    #expect(body.contains("\"pet_id\": \"$(date) `date` \\\\\""))
    let text = await curl("pets", "note", "--body", "\"$(date)\"`x`")
    #expect(text.contains("--data-binary \"\\\"\\$(date)\\\"\\`x\\`\""))
  }

  @Test func formsAndFiles() async {
    let photo = await curl("pets", "photo", "--file", "/nowhere/cat.png", "--caption", "Tom")
    #expect(photo.contains("--form \"file=@/nowhere/cat.png\""))
    #expect(photo.contains("--form \"caption=Tom\""))
    #expect(!photo.contains("boundary"))
    let headed = await curl(
      "pets", "photo", "--file", "/nowhere/cat.png", "--caption", "Tom", "--x-tongue", "en")
    #expect(headed.contains(#"--form "caption=Tom;headers=\"X-Tongue: en\"""#))
    let upload = await curl("pets", "upload", "--body", "/nowhere/cat.png")
    #expect(upload.contains("--data-binary \"@/nowhere/cat.png\""))
    #expect(upload.contains("--header \"Content-Type: image/png\""))
    let order = await curl("pets", "order", "--kind", "cat", "--count", "2")
    #expect(order.contains("--data-binary \"kind=cat&count=2\""))
  }
}
