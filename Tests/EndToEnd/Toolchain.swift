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
        + ["-package-name", "generated"] + features.flatMap { ["-enable-upcoming-feature", $0] }
        + ["-I", modules, "-I", headers] + files)
  }

  /// Of the C module that the runtime is built with.
  private static let headers = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CCurl/include").standardizedFileURL.path

  /// Builds a program of some files and the codec; returns what the compiler has to say.
  static func build(_ files: [String], into program: String) async throws -> String {
    guard let modules else { return "there are no modules" }
    return try await run(
      ["-Onone", "-swift-version", "6", "-module-name", "Generated", "-I", modules, "-o", program]
        + files + codec)
  }

  /// The lines that a program prints.
  static func answers(of program: String) async throws -> [String] {
    try await run([], program: program).split(separator: "\n").map(String.init)
  }

  /// What the sources of the codec were compiled to; objects of sources that are gone stay behind.
  private static var codec: [String] {
    guard let modules else { return [] }
    let map = URL(filePath: modules).deletingLastPathComponent()
      .appending(path: "SeamstressJSON.build/output-file-map.json")
    guard let data = try? Data(contentsOf: map),
      let table = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [] }
    return table.values.compactMap { $0["object"] as? String }.sorted()
  }

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
  private static func run(
    _ arguments: [String], program: String = "swiftc"
  ) async throws -> String {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try output(arguments, program: program) })
      }
    }
  }

  private static func output(_ arguments: [String], program: String = "swiftc") throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
