import SeamstressDiagnostics
import Testing

@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("Pte", ["Owner", "Pet"], "Pet"),
      ("operationID", ["operationIds", "operationId"], "operationId"),
      ("access_code", ["access-code", "access_codes"], "access-code"),
      ("parametres", ["parameters", "path"], "parameters"),
      ("a", ["xyz"], nil),
      ("Pet", ["Car"], nil),
      ("Pet", [], nil),
    ] as [(String, [String], String?)])
  func finds(_ name: String, _ candidates: [String], _ expected: String?) {
    #expect(NearMiss.best(for: name, among: candidates) == expected)
  }

  @Test func countsEdits() {
    func distance(_ left: String, _ right: String) -> Int {
      NearMiss.distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
    }
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ab", "ba") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("same", "same") == 0)
  }
}
