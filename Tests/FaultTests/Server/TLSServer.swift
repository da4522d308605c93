import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// `openssl s_server` on 127.0.0.1, with a new certificate for `localhost` that nobody has signed
/// but itself. Prints what it is sent, once the client has agreed to talk to it.
final class TLSServer: Sendable {
  private let process: Process
  private let folder: URL
  private let input = Pipe()
  let port: UInt16

  static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/openssl" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// - Parameter answers: whether requests are answered, with an HTML page, instead of printed.
  init(answers: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (key, certificate) = (folder.path + "/key.pem", folder.path + "/certificate.pem")
    let isMade = DispatchSemaphore(value: 0)
    _ = try Self.run(
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
        + ["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate]
    ) { _ in isMade.signal() }
    isMade.wait()
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    process = try Self.run(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key]
        + (answers ? ["-www"] : []),
      input: input, output: FileHandle(forWritingTo: output))
    port = try Self.port(in: output, of: process)
  }

  deinit {
    // It may have been started by a thread that blocks signals, and then it blocks them as well.
    kill(process.processIdentifier, SIGKILL)
    try? FileManager.default.removeItem(at: folder)
  }

  var certificate: URL { folder.appendingPathComponent("certificate.pem") }

  /// What it has said and what it has been sent.
  func output() throws -> String {
    let data = try Data(contentsOf: folder.appendingPathComponent("output"))
    return String(decoding: data, as: UTF8.self)
  }

  private static func run(
    _ arguments: [String], input: Any? = FileHandle.nullDevice,
    output: Any? = FileHandle.nullDevice, atTheEnd: (@Sendable (Process) -> Void)? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments = arguments
    (process.standardInput, process.standardOutput) = (input, output)
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = atTheEnd
    try process.run()
    return process
  }

  /// Once it listens it says where: `ACCEPT 127.0.0.1:4433`.
  private static func port(in output: URL, of process: Process) throws -> UInt16 {
    while process.isRunning {
      let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
      if let line = lines.first(where: { $0.hasPrefix("ACCEPT") }),
        let port = line.split(separator: ":").last.flatMap({ UInt16($0) })
      {
        return port
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw CocoaError(.executableLoad)
  }
}
