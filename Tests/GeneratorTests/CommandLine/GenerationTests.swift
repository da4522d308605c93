import Testing

@testable import seamstress

/// The usual words are read without the parser of all commands, and mean what that says they mean.
@Suite struct GenerationTests {
  @Test(arguments: [
    "", "--config seamstress.yaml", "--document pets.yaml --output out",
    "--output out --document ./pets.yaml --strict", "--force --quiet",
    "--report coverage.json --config a/b.yaml --strict --force",
  ])
  func usualWordsMeanWhatTheParserSays(line: String) throws {
    let words = ["generate"] + line.split(separator: " ").map(String.init)
    let plain = try #require(Generation(plain: words))
    #expect(plain == GenerateCommand.generation(words))
  }

  @Test(arguments: [
    "--document=pets.yaml", "--document", "--document --strict", "--document -", "--document -x",
    "--strict --strict", "--output a --output b", "--format json", "--shards 3", "--watched a b",
    "--help", "-h", "--", "pets.yaml", "--unknown", "--strict true", "--outputs a",
  ])
  func anythingElseIsLeftToTheParser(line: String) {
    let words = ["generate"] + line.split(separator: " ").map(String.init)
    #expect(Generation(plain: words) == nil)
  }

  @Test(arguments: [[], ["check"], ["--version"], ["generate", "--document", ""]])
  func soAreOtherCommandsAndEmptyNames(words: [String]) {
    #expect(Generation(plain: words) == nil)
  }
}
