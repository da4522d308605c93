import Foundation
import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@Suite struct ConfigurationSchemaTests {
  @Test func theCheckedInSchemaIsCurrent() throws {
    try Repository.expect("spec/seamstress.schema.json", toBe: ConfigurationSchema.text)
  }

  @Test func everyOptionIsDescribed() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8))
        as? [String: Any])
    #expect(root["additionalProperties"] as? Bool == false)
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(ConfigurationSchema.entries.map(\.key)))
    #expect(properties.keys.contains("document"))
    for (name, property) in properties {
      #expect((property["description"] as? String)?.hasSuffix(".") == true, "\(name)")
    }
    let access = try #require(properties["access"]?["enum"] as? [String])
    #expect(access == ["public", "package"])
  }

  /// What the table shows as an example is what the parser takes.
  @Test(arguments: ConfigurationSchema.entries)
  func everyExampleIsAccepted(entry: ConfigurationEntry) {
    let bag = DiagnosticBag()
    let file = SourceFile(path: "seamstress.yaml", text: "\(entry.key): \(entry.example)\n")
    #expect(ConfigurationReader(bag).read(file) != nil)
    #expect(bag.diagnostics == [])
  }

  @Test func ourOwnConfigurationIsAccepted() throws {
    let bag = DiagnosticBag()
    let text = try Repository.text("spec/seamstress.yaml")
    let file = SourceFile(path: "spec/seamstress.yaml", text: text)
    let configuration = ConfigurationReader(bag).read(file)
    #expect(bag.diagnostics == [])
    #expect(configuration?.outputs.sdk == "Generated/SeamAPI")
  }
}
