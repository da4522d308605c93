import Testing

@testable import SeamstressBlueprint

@Suite struct StructureTableTests {
  private func number(of words: [UInt32], in table: inout StructureTable) -> Int {
    let start = table.begin()
    for word in words { table.add(word) }
    return table.end(start)
  }

  /// Enough to grow the table several times.
  @Test func equalStructuresHaveOneNumber() {
    var table = StructureTable()
    let structures = (0..<1000 as Range<UInt32>).map { Array(0..<$0 % 7) + [$0] }
    for round in 0..<2 {
      for (index, words) in structures.enumerated() {
        #expect(number(of: words, in: &table) == index, "round \(round)")
      }
    }
    #expect(table.count == 1000)
  }

  @Test func lengthsTellApart() {
    var table = StructureTable()
    let structures: [[UInt32]] = [[], [0], [0, 0], [1], [0, 1], [1, 0]]
    #expect(structures.map { number(of: $0, in: &table) } == Array(structures.indices))
  }

  @Test func aStructureMayBeginInAnother() {
    var table = StructureTable()
    let outer = table.begin()
    table.add(7)
    #expect(number(of: [1, 2], in: &table) == 0)
    table.add(8)
    #expect(table.end(outer) == 1)
    #expect(number(of: [7, 8], in: &table) == 1)
  }
}
