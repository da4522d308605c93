import Foundation
import Testing

/// Goldens are not only compared: each case compiles as a module of its own, without a warning.
@Suite(.serialized) struct CompilationTests {
  @Test(
    .enabled(if: Toolchain.isUsable, "needs swiftc and the modules of this build"),
    arguments: EndToEndCase.all)
  func compiles(_ testCase: EndToEndCase) async throws {
    let names = try testCase.expected().keys.filter { $0.hasSuffix(".swift") }.sorted()
    #expect(!names.isEmpty)
    let paths = names.map { testCase.expectedFolder.appending(path: $0).path }
    let complaints = try await Toolchain.typeCheck(paths)
    try withKnownIssueIfThereIsOne(testCase) {
      if !complaints.isEmpty { Issue.record("\(testCase.name) does not compile:\n\(complaints)") }
    }
  }

  /// A case may hold a `known-issue.txt` that says why it does not compile yet. It fails when it
  /// compiles after all, so that the file goes when its reason does.
  private func withKnownIssueIfThereIsOne(
    _ testCase: EndToEndCase, _ body: () throws -> Void
  ) throws {
    let file = testCase.folder.appending(path: "known-issue.txt")
    guard let reason = try? String(contentsOf: file, encoding: .utf8) else { return try body() }
    withKnownIssue(Comment(rawValue: reason), body)
  }
}
