import Foundation
import Testing

/// A sample as it stands on a page of the checked-in reference.
struct ReferenceSample: Sendable, CustomTestStringConvertible {
  let page: String
  let language: String
  let number: Int
  let code: String
  let output: String

  var testDescription: String { "\(page) \(number)" }

  static func all(_ language: String) -> [ReferenceSample] {
    let names =
      FileManager.default.enumerator(atPath: Repository.markdown.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted() ?? []
    return names.flatMap { name -> [ReferenceSample] in
      let text =
        (try? String(contentsOf: Repository.markdown.appendingPathComponent(name), encoding: .utf8))
        ?? ""
      return samples(text, language).enumerated().map { number, sample in
        ReferenceSample(
          page: name, language: language, number: number + 1, code: sample.0, output: sample.1)
      }
    }
  }

  private static func samples(_ text: String, _ language: String) -> [(String, String)] {
    let parts = text.components(separatedBy: "**Code:**\n\n```\(language)\n").dropFirst()
    return parts.map { part in
      let code = part.components(separatedBy: "\n```\n").first ?? ""
      let rest = part.dropFirst(code.count).components(separatedBy: "{% endtab %}").first ?? ""
      let output = rest.components(separatedBy: "**Output:**\n\n```").dropFirst().first ?? ""
      let lines = output.components(separatedBy: "\n").dropFirst().prefix { $0 != "```" }
      return (code, lines.joined(separator: "\n"))
    }
  }
}

enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let markdown = root.appendingPathComponent("Generated/Reference/Markdown")
  static let guides = root.appendingPathComponent("spec/guides")
}
