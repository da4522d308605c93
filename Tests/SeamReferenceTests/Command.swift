import Foundation

/// A program run to its end, on a thread of its own: the few threads of tests are for those that
/// wait for nothing, such as the server that the program calls.
struct Command: Sendable {
  let status: Int32
  let output: String
  let error: String

  static func run(
    _ arguments: [String], environment: [String: String]? = nil
  ) async throws -> Command {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try runHere(arguments, environment) })
      }
    }
  }

  private static func runHere(
    _ arguments: [String], _ environment: [String: String]?
  ) throws -> Command {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    if let environment {
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      process.environment = environment.merging(["PATH": path]) { first, _ in first }
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["out", "err"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Command(status: process.terminationStatus, output: texts[0], error: texts[1])
  }

  /// Whether a program is there to be run.
  static func exists(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}

/// What SwiftPM has built beside these tests.
enum Products {
  static let folder: URL? = {
    let bundles = CommandLine.arguments.filter { $0.contains(".xctest") }
    for bundle in bundles {
      var place = URL(fileURLWithPath: bundle)
      for _ in 0..<4 {
        place.deleteLastPathComponent()
        let module = place.appendingPathComponent("Modules/SeamKit.swiftmodule").path
        if FileManager.default.fileExists(atPath: module) { return place }
      }
    }
    return nil
  }()

  static var modules: String? { folder?.appendingPathComponent("Modules").path }
  /// Those of the C modules that SeamFake and the runtime are built with, wherever SwiftPM keeps the
  /// sources of the former.
  static var moduleMaps: [String] {
    guard let folder else { return [] }
    let builds = folder.deletingLastPathComponent().deletingLastPathComponent()
    let fox = [".build", "..", "."].map {
      builds.appendingPathComponent(
        "\($0)/checkouts/FlyingFox/CSystemLinux/include/module.modulemap"
      )
      .standardizedFileURL.path
    }
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/CCurl/include/module.modulemap").standardizedFileURL
    return (fox + [own.path]).filter { FileManager.default.fileExists(atPath: $0) }
  }

  static var seam: String? { folder?.appendingPathComponent("seam").path }
}
