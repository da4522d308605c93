import Testing

/// Each row of `ReadingTable` is read, and its tree and its findings compared.
@Suite struct ReadingTableTests {
  @Test(arguments: ReadingTable.encodings) func encoding(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.escapes) func escape(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.jsonSyntax) func strictJSON(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.yamlSyntax) func yamlSyntax(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.keys) func key(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.scalars) func scalar(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.structure) func structure(_ row: ReadingCase) { row.check() }
  @Test(arguments: ReadingTable.aliases) func alias(_ row: ReadingCase) { row.check() }
}
