import Testing

@testable import SeamstressGenerator

@Suite struct CaselessNamesTests {
  @Test func saysWhatStandsInTheWay() {
    var names = CaselessNames(capacity: 0)
    #expect(names.claim("Models/Pet.swift", .file) == nil)
    #expect(names.claim("models/PET.swift", .file) == "Models/Pet.swift")
    #expect(names.claim("Models", .folder) == nil)
    #expect(names.claim("Models", .folder) == nil)
    #expect(names.claim("models", .folder) == "Models")
    #expect(names.claim("Models", .file) == "Models")
    #expect(names.claim("Models/Pet.swift", .folder) == "Models/Pet.swift")
  }

  @Test func findsEachOfMany() {
    var names = CaselessNames(capacity: 10)
    for number in 0..<2000 {
      #expect(names.claim("Name\(number)", .file) == nil)
    }
    for number in 0..<2000 {
      #expect(names.claim("nAME\(number)", .file) == "Name\(number)")
    }
  }
}
