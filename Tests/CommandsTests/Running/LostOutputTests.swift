import Foundation
import Testing

#if os(Linux)
  /// The program itself, since only a process has a standard output to lose.
  @Suite struct LostOutputTests {
    private func run(_ arguments: [String], into output: FileHandle) throws -> (Int32, String) {
      let process = Process()
      // It lies beside the test bundle.
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("seam")
      process.arguments = arguments
      let error = Pipe()
      process.standardOutput = output
      process.standardError = error
      try process.run()
      let complaint = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: complaint, as: UTF8.self))
    }

    @Test func aFullDiskIsAFailure() throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let (status, error) = try run(["--version"], into: full)
      #expect(status == 1)
      #expect(error == "seam: Standard output cannot be written: No space left on device\n")
    }

    /// As `head` does.
    @Test func aReaderMayHaveEnough() throws {
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      let (status, error) = try run(["--help"], into: pipe.fileHandleForWriting)
      #expect(status == 0)
      #expect(error == "")
    }
  }
#endif
