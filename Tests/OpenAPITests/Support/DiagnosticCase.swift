import Foundation
import SeamstressDiagnostics
import SeamstressTestSupport
import Testing

/// A document with a mistake, and what must be said about it.
///
/// The file opens with lines of expectation; the text below marks the places:
///
///     #> warning dangling-reference at 1
///     #>   effect: read as free-form JSON
///     openapi: 3.0.3
///     … {$ref: 1️⃣"#/components/schemas/Pte"}
struct DiagnosticCase: CustomTestStringConvertible {
  struct Expectation {
    var finding: String
    var details: [String: String] = [:]
  }

  let name: String
  let text: MarkedText
  private(set) var expectations: [Expectation] = []

  var testDescription: String { name }

  init(name: String, contents: String) {
    self.name = name
    var document: [Substring] = []
    for line in contents.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("#> ") else {
        document.append(line)
        continue
      }
      let words = line.dropFirst(3)
      if words.hasPrefix("  "), let colon = words.firstIndex(of: ":"), !expectations.isEmpty {
        let key = words[..<colon].trimmingCharacters(in: .whitespaces)
        let value = words[words.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        expectations[expectations.count - 1].details[key] = value
      } else {
        expectations.append(Expectation(finding: String(words)))
      }
    }
    text = MarkedText(document.joined(separator: "\n"), path: name + ".yaml")
  }

  static func all() throws -> [DiagnosticCase] {
    guard let folder = Bundle.module.url(forResource: "Cases", withExtension: nil) else {
      return []
    }
    let topics = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try topics.flatMap { topic in
      let path = folder.appendingPathComponent(topic).path
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { file in
        let contents = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
        return DiagnosticCase(
          name: topic + "/" + file.replacingOccurrences(of: ".yaml", with: ""), contents: contents)
      }
    }
  }
}

extension Diagnostic.Message {
  /// A part of the message by the name that expectations use.
  func detail(_ name: String) -> String? {
    switch name {
    case "text": text
    case "effect": effect
    case "help": help
    default: nil
    }
  }
}
