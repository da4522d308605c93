import Foundation
import SeamstressJSON
import Testing

@Suite struct URITests {
  @Test(arguments: [
    "https://example.com/a?b=c#d", "", " ", "/relative", "//example.com", "?q", "#top",
    "https://example.com/{owner}/{repo}{?page,per_page}", "https://example.com/a b",
    "https://example.com/caf\u{e9}", "https://example.com/cafe\u{301}", "mailto:a@example.com",
    "urn:isbn:0451450523", "https://example.com/%zz", "https://example.com:99999999/", "\u{1F9F5}",
    "http://[::1", "HTTPS://EXAMPLE.COM", "a\\b", "https://example.com/%7e",
  ])
  func keepsEveryText(_ text: String) throws {
    let json = JSONEncoding.text(text)
    let uri = try JSONDecoding.decode(URI.self, from: Array(json.utf8))
    #expect(Array(uri.text.utf8) == Array(text.utf8))
    #expect(JSONEncoding.text(uri) == json)
    let again = try JSONDecoder().decode([URI].self, from: JSONEncoder().encode([uri]))
    #expect(again == [uri])
    #expect("\(uri)" == text)
  }

  @Test func leadsToFoundation() throws {
    let uri: URI = "https://example.com/a?b=c"
    #expect(uri.url?.host == "example.com")
    #expect(URI("").url == nil)
    #expect(try URI(#require(URL(string: "https://example.com/a%20b"))).text.hasSuffix("a%20b"))
    #expect(URI("\(1 + 1)").text == "2")
  }

  @Test func bytesDecide() {
    let composed = URI("caf\u{e9}")
    let decomposed = URI("cafe\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
  }

  @Test func isAString() {
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.decode([URI].self, from: Array("[7]".utf8))
    }
    #expect(error?.path == "$[0]")
  }
}
