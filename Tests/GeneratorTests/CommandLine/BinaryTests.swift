import Foundation
import SeamstressGenerator
import Testing

/// The program as it is installed: a process of its own with two streams and an exit status.
@Suite struct BinaryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.document, to: "pets.yaml")
  }

  static let document = """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    paths:
      /pets:
        get:
          operationId: listPets
          responses: { "204": { description: Nothing } }

    """

  /// The program lies beside the test bundle.
  static var program: URL {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0])
    #if os(macOS)
      let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
      let folder = bundles.first?.deletingLastPathComponent()
      return (folder ?? executable.deletingLastPathComponent()).appendingPathComponent("seamstress")
    #else
      return executable.deletingLastPathComponent().appendingPathComponent("seamstress")
    #endif
  }

  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  private func run(
    _ arguments: [String], by program: URL = Self.program, environment: [String: String] = [:],
    output file: FileHandle? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, error) = (Pipe(), Pipe())
    if let file { process.standardOutput = file } else { process.standardOutput = output }
    process.standardError = error
    try process.run()
    let text = file == nil ? output.fileHandleForReading.readDataToEndOfFile() : Data()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      error: String(decoding: complaint, as: UTF8.self))
  }

  @Test func printsItsVersion() throws {
    let result = try run(["--version"])
    #expect(result.status == 0)
    #expect(result.output == "\(Version.current)\n")
  }

  @Test func generatesChecksAndRefuses() throws {
    let byHand = ["--document", "pets.yaml", "--output", "out"]
    #expect(try run(["check"] + byHand).status == 1)
    let made = try run(["generate"] + byHand)
    #expect(made.status == 0)
    #expect(made.output.hasPrefix("pets.yaml -> out  "))
    #expect(try run(["check"] + byHand).status == 0)
    try folder.write("by hand\n", to: "mine/main.swift")
    let refused = try run(["generate", "--document", "pets.yaml", "--output", "mine"])
    #expect(refused.status == 3)
    #expect(refused.output == "")
  }

  #if os(Linux)
    @Test func isNotContentWithALostResult() throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let result = try run(["inspect", "--document", "pets.yaml"], output: full)
      #expect(result.status == 3)
      #expect(
        result.error.hasSuffix("error: cannot write standard output: No space left on device\n"))
    }
  #endif

  /// A pipe or a device is written into, and is what it was before.
  @Test func writesItsReportIntoWhatIsNoFile() throws {
    let line = #"""
      mkfifo pipe
      cat pipe > piped & "$0" generate --document pets.yaml --output out --report pipe --quiet
      wait
      test -p pipe && head -c 15 piped
      "$0" generate --document pets.yaml --output out --report /dev/stdout | head -c 15
      "$0" generate --document pets.yaml --output out --report /dev/stdout > both
      tail -n 1 both; head -c 15 both
      "$0" generate --document pets.yaml --output out --report /dev/full; echo "$?"
      test -c /dev/full && echo device
      """#
    let shell = URL(fileURLWithPath: "/bin/sh")
    let result = try run(["-c", line, Self.program.path], by: shell)
    let head = "{\n  \"operations\""
    #expect(
      result.output.hasPrefix(
        head.prefix(15) + head.prefix(15) + "1/1 operations, 0/0 schemas, 0 skipped, 0 degraded\n"
          + head.prefix(15)), "\(result.output)")
    #if os(Linux)
      #expect(result.output.hasSuffix("3\ndevice\n"))
      #expect(result.error.contains("error: cannot write '/dev/full': No space left on device"))
    #endif
  }

  /// A device without end is read up to the size that a document may have.
  @Test func isNotReadByADeviceWithoutEnd() throws {
    let result = try run(["generate", "--document", "/dev/zero", "--output", "out"])
    #expect(result.status == 3)
    #expect(
      result.error.hasPrefix(
        "/dev/zero:1:1: error: the file is larger than 268435456 bytes [too-large]\n"))
    #expect(result.error.contains("help: split it with $ref into several files\n"))
    #expect(result.error.utf8.count < 1000)
    #expect(folder.tree() == ["pets.yaml": Self.document])
  }

  @Test func keepsItsDocument() throws {
    let options = ["--document", "pets.yaml", "--output", "out"]
    for command in [
      ["generate", "--report", "./pets.yaml"] + options,
      ["samples", "--document", "pets.yaml", "--overlay", "pets.yaml"],
    ] {
      let result = try run(command)
      #expect(result.status == 2)
      #expect(result.error.hasPrefix("error: 'pets.yaml' is the document that is read"))
      #expect(folder.tree() == ["pets.yaml": Self.document])
    }
  }

  /// Put right, such a path would be another one.
  @Test(arguments: [
    "generate --document pets.yaml --output", "generate --report", "check --document",
    "lint --config", "init", "explain", "samples --overlay", "docs --output", "",
  ])
  func refusesWordsThatAreNoText(command: String) throws {
    let line = #"exec "$0" "# + command + #" "$(printf 'o \377\001')" --help"#
    let result = try run(
      ["-c", line, Self.program.path], by: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.error.hasPrefix(
        #"error: the word 'o \xFF\x01' of the command line is not UTF-8 [word-not-utf8]"#))
    #expect(folder.tree() == ["pets.yaml": Self.document])
  }

  /// Also where a broken pipe is no signal, which a parent may have switched off.
  @Test func isContentWithAReaderWhoHasEnough() throws {
    let line = #"""
      trap '' PIPE; { sleep 0.2; "$0" inspect --document pets.yaml; echo "$?" >&2; } | :
      """#
    let shell = URL(fileURLWithPath: "/bin/sh")
    let result = try run(["-c", line, Self.program.path], by: shell)
    #expect(result.error.hasSuffix("\n0\n"))
    #expect(!result.error.contains("cannot write"))
  }

  @Test func keepsItsStreamsApart() throws {
    let result = try run(["generate", "--document", "none.yaml", "--output", "out"])
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("error: 'none.yaml' does not exist [file-missing]\n"))
    #expect(!result.error.contains("\u{1B}"), "a pipe is no terminal")
  }

  /// What follows references recurses, and the frames of a program that is not optimised are large.
  @Test func followsALongChainOfComponents() throws {
    let count = 5000
    let schemas = (0..<count).map { number in
      let next = number + 1 < count ? number + 1 : 0
      return ##""C\##(number)":{"properties":{"next":{"$ref":"#/components/schemas/C\##(next)"}}}"##
    }
    let info = #"{"title":"t","version":"1"}"#
    try folder.write(
      #"{"openapi":"3.1.0","info":\#(info),"paths":{},"components":{"schemas":{"#
        + schemas.joined(separator: ",") + "}}}", to: "chain.json")
    let result = try run(["generate", "--document", "chain.json", "--output", "chain"])
    #expect(result.status == 0)
    #expect(result.output.contains(" 5000/5000 schemas,"), "\(result.output)")
  }

  /// Same bytes wherever and under whatever settings it runs.
  @Test(arguments: [
    ["TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["HOME": "/nowhere"],
  ])
  func writesTheSameEverywhere(environment: [String: String]) throws {
    _ = try run(["generate", "--document", "pets.yaml", "--output", "one"])
    _ = try run(
      ["generate", "--document", "./pets.yaml", "--output", folder.path("two")],
      environment: environment)
    #expect(folder.tree("one") == folder.tree("two"))
    #expect(!folder.tree("one").isEmpty)
  }
}
