import SeamstressRuntime
import Testing

struct ServerTests {
  @Test func variables() {
    let server = Server(
      "https://{region}.example.com/{version}",
      variables: [
        "region": .init(default: "eu", allowed: ["eu", "us"]), "version": .init(default: "v1"),
      ])
    #expect(server.url() == "https://eu.example.com/v1")
    #expect(server.url(["region": "us"]) == "https://us.example.com/v1")
  }
}
