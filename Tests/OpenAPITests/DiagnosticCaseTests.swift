import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import SeamstressTestSupport
import Testing

/// Walks `Cases`: a new case is a new file.
@Suite struct DiagnosticCaseTests {
  @Test func thereAreCases() throws {
    #expect(try DiagnosticCase.all().count > 90)
  }

  @Test(arguments: try DiagnosticCase.all())
  func findings(of example: DiagnosticCase) throws {
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(example.text.file))
    #expect(bag.diagnostics.isEmpty)
    let api = OpenAPIReader(bag).read(document)
    #expect(example.text.findings(in: bag) == example.expectations.map(\.finding))
    for (diagnostic, expectation) in zip(bag.diagnostics, example.expectations) {
      for (name, value) in expectation.details {
        #expect(diagnostic.message.detail(name) == value)
      }
      #expect(diagnostic.pointer != nil)
      let says = diagnostic.message.effect != nil || diagnostic.severity == .error
      #expect(says, "\(diagnostic.message.id) must say what follows")
    }
    #expect(api != nil || bag.count(.error) == 1)
  }
}
