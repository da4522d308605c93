import Foundation
import SeamstressGenerator
import Testing

/// The files of this repository, for tests of what is checked in.
enum Repository {
  static let root = Path.normal(#filePath + "/../../../..")

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: Path.join(root, name), encoding: .utf8)
  }

  /// Compares a file with what it should be. `RECORD=1` writes it anew, and fails all the same.
  static func expect(_ name: String, toBe text: String) throws {
    let path = Path.join(root, name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded")
    }
    #expect(try self.text(name) == text, "RECORD=1 scripts/test writes \(name) anew")
  }
}
