import Foundation

/// What this process holds (Linux).
enum ThisProcess {
  static func descriptors() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }

  /// In bytes, by the name of a line of proc_pid_status(5).
  static func memory(_ name: String) throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) << 10
  }

  /// The memory from a moment on.
  struct Memory {
    private let start: Int

    init() throws {
      // Forgets the peak so far (proc_pid_clear_refs(5)).
      try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
      start = try memory("VmRSS")
    }

    /// By how many bytes it has grown at most.
    func growth() throws -> Int { try memory("VmHWM") - start }
  }
}
