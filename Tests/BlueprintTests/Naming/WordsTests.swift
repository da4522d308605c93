import Testing

@testable import SeamstressBlueprint

@Suite struct WordsTests {
  @Test(arguments: [
    ("acs_user_id", ["acs", "user", "id"]), ("acsUserId", ["acs", "User", "Id"]),
    ("ACSUserID", ["ACS", "User", "ID"]), ("acs-user-id", ["acs", "user", "id"]),
    ("/acs/user id", ["acs", "user", "id"]), ("HTTPServer", ["HTTP", "Server"]),
    ("userIDs", ["user", "IDs"]), ("imageURLs", ["image", "URLs"]),
    ("listAPIsByName", ["list", "APIs", "By", "Name"]), ("isDone", ["is", "Done"]),
    ("thisIsIt", ["this", "Is", "It"]), ("ACSystem", ["AC", "System"]),
    ("v2Beta", ["v2", "Beta"]), ("sha256_sum", ["sha256", "sum"]),
    ("3D_model", ["3", "d", "model"]),
    ("A1B2", ["a1", "b2"]), ("NOT_FOUND", ["not", "found"]), ("OpenAI", ["Open", "AI"]),
    ("IPv4Address", ["IPv4", "Address"]),
    ("x-ID of macOS", ["x", "id", "of", "mac", "OS"]), ("Größe_MAX", ["Grosse", "max"]),
    ("__x__", ["x"]), ("a.b[c]", ["a", "b", "c"]), ("$ref", ["ref"]),
  ])
  func splits(_ text: String, into words: [String]) {
    #expect(Words(text).list == words)
  }

  @Test(arguments: [
    ("+1", ["plus", "1"]), (">=", ["greater", "equal"]), ("*", ["asterisk"]),
    ("[]", ["open", "bracket", "close", "bracket"]), (" ", ["space"]), ("👍", ["u1f44d"]),
    ("a_b", ["a", "underscore", "b"]), ("x\u{200D}y", ["x", "u200d", "y"]),
  ])
  func spellsSymbols(_ text: String, as words: [String]) {
    #expect(Words(spellingSymbolsOf: text).list == words)
  }

  @Test func spellsSymbolsOnlyWhereNothingElseIsLeft() {
    #expect(Words("-").list == ["minus"])
    #expect(Words("-1").list == ["1"])
    #expect(Words("thumbs👍").list == ["thumbs"])
    #expect(Words("Jira™").list == ["Jira"])
    #expect(Words("").list.isEmpty)
    #expect(Words("\u{0}\u{200D}").list == ["u200d"])
  }

  @Test func lettersBeyondASCII() {
    #expect(Words("größe_prénom").list == ["grosse", "prenom"])
    #expect(Words("Łódź Æon").list == ["Lodz", "AEon"])
    #expect(Words("имя").list == ["u438u43cu44f"])
    #expect(Words("名前ID").list == ["u540du524d", "ID"])
    #expect(Words("a\u{3000}b").list == ["a", "b"])
  }

  /// Words that are split again are no more of them: names are put together from words.
  @Test(arguments: ["имя", "userIDs", "名前", "👍", "[", "2024-01-02", "HTTPServerURLs"])
  func splitsWordsNoFurther(_ text: String) {
    for word in Words(text).list {
      #expect(Words(word).list.map { $0.lowercased() } == [word.lowercased()])
    }
  }

  /// Composed and decomposed letters look alike and are one name; invisible letters are none.
  @Test func lookAlikesAreTheSameWords() {
    #expect(Words("caf\u{E9}").list == ["cafe"])
    #expect(Words("cafe\u{301}").list == ["cafe"])
    #expect(Words("a\u{200B}b\u{202E}c").list == ["abc"])
  }
}
