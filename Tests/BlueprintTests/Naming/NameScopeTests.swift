import Testing

@testable import SeamstressBlueprint

@Suite struct NameScopeTests {
  let naming = Naming()

  private func claimed(
    _ texts: [String], reserved: ReservedNames = ReservedWords.members, suffix: String = "Value"
  ) -> [String] {
    var scope = NameScope(reserved: reserved)
    return texts.map { scope.claim(naming.memberNames($0), suffix: suffix).bare }
  }

  @Test func firstComeFirstServed() {
    #expect(claimed(["null_time", "NullTime"]) == ["nullTime", "nullTime2"])
    #expect(claimed(["NullTime", "null_time"]) == ["nullTime", "nullUnderscoreTime"])
    #expect(claimed(["id", "_id", "ID", "Id"]) == ["id", "underscoreID", "id2", "id3"])
  }

  @Test func symbolsTellApart() {
    #expect(claimed(["+1", "-1", "1"]) == ["plus1", "minus1", "_1"])
    #expect(claimed(["a.b", "a-b", "a/b"]) == ["aB", "aMinusB", "aSlashB"])
    #expect(claimed(["👍", "👎"]) == ["u1f44d", "u1f44e"])
    #expect(claimed(["caf\u{E9}", "cafe\u{301}"]) == ["cafe", "cafeU301"])
  }

  /// Each of many equal names goes on from the last number, past what others have taken.
  @Test func numbersGoOn() {
    let texts = ["a", "a3", "a", "a", "a", "a"]
    #expect(claimed(texts) == ["a", "a3", "a2", "a4", "a5", "a6"])
    var scope = NameScope()
    let many = (1...20_000).map { _ in scope.claim([naming.memberName("object")]).bare }
    #expect(Set(many).count == many.count)
    #expect(many.last == "object20000")
  }

  /// `_10` and then `_102` would be another number.
  @Test func numbersStayNumbers() {
    #expect(claimed(["1.0", "10", "1_0"]) == ["_1_0", "_10", "_1Underscore0"])
    #expect(claimed(["v1", "V1"]) == ["v1", "v1_2"])
  }

  @Test func avoidsReservedWords() {
    #expect(
      claimed(["self", "init", "hash_value"]) == ["selfValue", "initValue", "hashUnderscoreValue"])
    let cases = ["none", "unknown", "known", "tags", "default"]
    #expect(
      claimed(cases, reserved: ReservedWords.cases)
        == ["noneValue", "unknownValue", "knownValue", "tagsValue", "default"])
    #expect(
      claimed(["none", "noneValue", "NONE"], reserved: ReservedWords.cases)
        == ["noneValue", "noneValue2", "noneValue3"])
  }

  @Test func avoidsTheNamesAround() {
    var outer = NameScope()
    outer.reserve(naming.typeName("pet"))
    var inner = NameScope()
    let names = [naming.typeName("pet"), naming.typeName("store pet")]
    #expect(inner.claim(names, avoiding: outer).bare == "StorePet")
    #expect(inner.claim([naming.typeName("pet")], avoiding: outer).bare == "Pet2")
  }

  @Test func foldsCaseForFiles() {
    var scope = NameScope(reserved: ["Client"], foldsCase: true)
    let pet = naming.chosenType("PET")
    #expect(scope.claim([naming.typeName("pet")]).bare == "Pet")
    #expect(scope.claim([pet]).bare == "PET2")
    #expect(!scope.isFree(naming.typeName("client")))
  }
}
