import Foundation
import Testing

/// Mistakes that the compiler finds, so that nobody else has to.
@Suite(.enabled(if: Modules.folder != nil, "the built modules are not beside the test bundle"))
struct CompileFailTests {
  @Test func oneOfTwoHoldersCompiles() throws {
    let result = try compile(
      "try await seam.acs.credentials.assign(acsCredentialID: \"c\", acsUserID: \"u\")")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: ["assign", "unassign"])
  func twoHoldersDoNot(_ method: String) throws {
    let result = try compile(
      """
      try await seam.acs.credentials.\(method)(
        acsCredentialID: "c", acsUserID: "u", userIdentityID: "i")
      """)
    #expect(result.status != 0)
    #expect(result.output.contains("error: extra argument"), "\(result.output)")
  }

  @Test func nobodyToAssignToDoesNot() throws {
    let result = try compile("try await seam.acs.credentials.assign(acsCredentialID: \"c\")")
    #expect(result.status != 0)
    #expect(result.output.contains("error:"))
  }

  private func compile(_ call: String) throws -> (status: Int32, output: String) {
    let folder = try #require(Modules.folder)
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("call-\(UUID().uuidString).swift")
    defer { try? FileManager.default.removeItem(at: file) }
    try "import SeamKit\nfunc run(_ seam: Seam) async throws {\n\(call)\n}\n"
      .write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc", "-typecheck", "-I", folder, "-I", Modules.headers, file.path]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// Where SwiftPM has put the modules that this test was built from.
fileprivate enum Modules {
  /// Of the C module that the runtime is built with.
  static let headers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/CCurl/include").standardizedFileURL.path

  static let folder: String? = {
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    for bundle in bundles {
      // Beside the bundle, or above a bundle that is a folder.
      var place = URL(fileURLWithPath: bundle)
      for _ in 0..<4 {
        place.deleteLastPathComponent()
        let modules = place.appendingPathComponent("Modules").path
        if FileManager.default.fileExists(atPath: modules + "/SeamKit.swiftmodule") {
          return modules
        }
      }
    }
    return nil
  }()
}
