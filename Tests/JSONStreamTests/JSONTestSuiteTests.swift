import Foundation
import SeamstressJSON
import Testing

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

  /// What Foundation reads, this module reads as the same value. Of repeated names Foundation takes
  /// the last.
  @Test(.enabled(if: folder != nil, "SEAMSTRESS_SHARED does not name a folder with suites/json"))
  func agreesWithFoundation() throws {
    let folder = try #require(Self.folder)
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    for file in files where file.lastPathComponent.hasPrefix("y_") {
      if file.lastPathComponent.contains("duplicated_key") { continue }
      let data = try Data(contentsOf: file)
      let ours = try JSON(parsing: Array(data))
      guard
        let theirs = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed),
        let again = try? JSONSerialization.jsonObject(
          with: Data(ours.description.utf8), options: .fragmentsAllowed)
      else { continue }
      #expect(
        (theirs as? NSObject) == (again as? NSObject), "\(file.lastPathComponent)")
    }
  }
}
