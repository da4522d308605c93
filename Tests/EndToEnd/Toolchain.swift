import Foundation

/// The compiler that runs the tests, and the modules that generated code imports.
enum Toolchain {
  static let isUsable = modules != nil && (try? output(["--version"]))?.isEmpty == false

  /// What the compiler has to say of some files, as one module; empty if nothing.
  static func typeCheck(_ files: [String]) async throws -> String {
    guard let modules else { return "there are no modules" }
    let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    return try await run(
      ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Generated"]
        + features.flatMap { ["-enable-upcoming-feature", $0] }
        + ["-I", modules, "-I", headers] + files)
  }

  /// Of the C module that the runtime is built with.
  private static let headers = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CCurl/include").standardizedFileURL.path

  /// The folder of the build that holds the module of the runtime: beside the test bundle.
  private static let modules: String? = {
    let starts =
      CommandLine.arguments + [Bundle.main.bundlePath] + Bundle.allBundles.map(\.bundlePath)
    for start in starts where start.contains("/") {
      var folder = URL(filePath: start)
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let modules = folder.appending(path: "Modules")
        let module = modules.appending(path: "SeamstressRuntime.swiftmodule")
        if FileManager.default.fileExists(atPath: module.path) { return modules.path }
      }
    }
    return nil
  }()

  /// Waits on a thread of its own: the few threads that run tests are for those that wait for
  /// nothing.
  private static func run(_ arguments: [String]) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try output(arguments) })
      }
    }
  }

  private static func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
