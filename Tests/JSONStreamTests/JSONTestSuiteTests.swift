import Foundation
import Testing

import SeamstressJSON

/// The public suite of JSON parsing tests, where it is at hand.
@Suite struct JSONTestSuiteTests {
  static let folder = ProcessInfo.processInfo.environment["SEAMSTRESS_SHARED"]
    .map { URL(fileURLWithPath: $0).appendingPathComponent("suites/json") }

  @Test(.enabled(if: folder != nil, "SEAMSTRESS_SHARED does not name a folder with suites/json"))
  func followsTheSuite() throws {
    let folder = try #require(Self.folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    #expect(files.count > 300)
    for file in files {
      let name = file.lastPathComponent
      let bytes = Array(try Data(contentsOf: file))
      let value = try? JSON(parsing: bytes)
      switch name.first {
      case "y": #expect(value != nil, "\(name)")
      case "n": #expect(value == nil, "\(name)")
      default: break
      }
      if let value { #expect(try JSON(parsing: value.description) == value, "\(name)") }
    }
  }
}
