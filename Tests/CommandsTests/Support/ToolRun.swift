import Foundation
import SeamstressRuntime
import SeamstressTesting

@testable import SeamstressCommands

/// A command line run inside the test, with what it printed.
struct ToolRun {
  let status: Int32
  let output: String
  let error: String

  /// - Parameters:
  ///   - typed: what the person at the terminal answers, line by line; nil: there is no terminal.
  ///   - input: standard input, where it is a pipe.
  init(
    _ arguments: [String], typed: [String]? = nil, input: String? = nil,
    make: (Console) -> CommandLineTool
  ) async {
    let transcript = Transcript(typed ?? [])
    let console = Console(
      output: { transcript.add(output: String(decoding: $0, as: UTF8.self)) },
      error: { transcript.add(error: $0) },
      ask: { question, _ in
        transcript.add(error: question)
        return transcript.nextLine()
      },
      readInput: { input.map { Array($0.utf8) } }, isInputTerminal: typed != nil,
      isOutputTerminal: typed != nil, isErrorTerminal: typed != nil, isColoured: false, width: 80)
    status = await make(console).run(arguments)
    output = transcript.output
    error = transcript.error
  }

  /// A run of the table of pets against a server that is no server.
  init(
    pets arguments: [String], typed: [String]? = nil, input: String? = nil,
    environment: [String: String] = ["PETS_TOKEN": "secret"], server: StubServer = StubServer()
  ) async {
    await self.init(arguments, typed: typed, input: input) { console in
      CommandLineTool(
        "pets", version: "1.2.3", .pets, console: console, environment: environment
      ) { $0.use(server) }
    }
  }
}

/// Unchecked because the state is guarded by `lock`.
private final class Transcript: @unchecked Sendable {
  private let lock = NSLock()
  private var texts = (output: "", error: "")
  private var lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  var output: String { lock.withLock { texts.output } }
  var error: String { lock.withLock { texts.error } }
  func add(output: String) { lock.withLock { texts.output += output } }
  func add(error: String) { lock.withLock { texts.error += error } }
  func nextLine() -> String? { lock.withLock { lines.isEmpty ? nil : lines.removeFirst() } }
}
