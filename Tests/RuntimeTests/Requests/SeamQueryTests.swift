import SeamstressJSON
import SeamstressRuntime
import Testing

struct SeamQueryTests {
  @Test func sortedRepeatedDottedAndStrict() async throws {
    let path = try await sentPath(format: .seam) {
      $0.query("search", "a b&c~*")
      $0.query("device_ids", ["b", "a"])
      $0.query("custom_metadata_has", ["room": "12", "vip": true] as JSON)
      $0.query("limit", 5.0)
    }
    #expect(
      path == "/x?custom_metadata_has.room=12&custom_metadata_has.vip=true"
        + "&device_ids=b&device_ids=a&limit=5&search=a+b%26c%7E*&_strict=true")
  }

  @Test func emptyAndNull() async throws {
    let path = try await sentPath(format: .seam) {
      $0.query("gone", "")
      $0.query("absent", nil as Int?)
      $0.query("list", [String]())
      $0.query("cleared", Nullable<String>.null)
    }
    #expect(path == "/x?cleared=&list=&_strict=true")
  }

  @Test func nothingMeansNoQuery() async throws {
    #expect(try await sentPath(format: .seam) { $0.query("gone", "") } == "/x")
  }

  @Test(arguments: [
    ["a.b": "c"] as JSON, [""] as JSON, [nil] as JSON, [["x"]] as JSON,
  ])
  func whatCannotBeSaidIsRefused(_ value: JSON) async throws {
    let error = try await failure {
      _ = try await sentPath(format: .seam) { $0.query("p", value) }
    }
    #expect(error?.description.contains("\"p\"") == true)
  }
}
