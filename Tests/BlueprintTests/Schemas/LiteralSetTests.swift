import Testing

@testable import SeamstressBlueprint

@Suite struct LiteralSetTests {
  @Test func valuesAreInItOnce() {
    var set = LiteralSet()
    let values: [Literal] = [.string("1"), .integer(1), .boolean(true), .number(1.5), .null]
    #expect(values.map { set.insert($0) } == [true, true, true, true, true])
    #expect(values.map { set.insert($0) } == [false, false, false, false, false])
    #expect(values.allSatisfy(set.contains) && !set.contains(.string("2")))
  }

  @Test func textsAreToldApartByTheirBytes() {
    let set = LiteralSet([.string("caf\u{E9}")])
    #expect(!set.contains(.string("cafe\u{301}")))
  }

  @Test func setsAreDisjointWithoutACommonValue() {
    let set = LiteralSet([.string("a"), .integer(1)])
    #expect(set.isDisjoint(with: LiteralSet([.string("b"), .string("1")])))
    #expect(!set.isDisjoint(with: LiteralSet([.string("b"), .integer(1)])))
    #expect(set.isDisjoint(with: LiteralSet()))
  }
}
