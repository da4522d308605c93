internal import Foundation
internal import SeamstressJSON
internal import SeamstressRuntime

/// Writes what came of a call: the payload to standard output, the rest beside it.
struct CallReport {
  private let name: String
  private let console: Console
  /// For a person at a terminal, not for a program.
  private let isPretty: Bool
  private let payload: Payload

  init(_ tool: CommandLineTool, _ globals: GlobalValues, _ payload: Payload) {
    name = tool.name
    console = tool.console
    isPretty = !globals.isSet("json") && (console.isOutputTerminal || globals.isSet("no-json"))
    self.payload = payload
  }

  /// What is being asked, for a person who waits for it.
  func announce(_ command: Command) {
    guard isPretty, console.isErrorTerminal else { return }
    console.complain(TerminalText.plain("\(command.method) \(command.path)"))
  }

  func write(_ json: JSON) {
    let isColoured = isPretty && console.isOutputTerminal && console.isColoured
    let text = JSONText.pretty(json, isColoured: isColoured)
    console.print(console.isOutputTerminal ? TerminalText.fit(text, isColoured) : text)
  }

  /// One of many values: a line each, as JSON Lines.
  func write(line json: JSON) {
    if isPretty { write(json) } else { console.print(json.description) }
  }

  func write(text: String) {
    let text = console.isOutputTerminal ? TerminalText.plain(text) : text
    console.output(Array((text.hasSuffix("\n") || !isPretty ? text : text + "\n").utf8))
  }

  func write(bytes: [UInt8]) {
    guard console.isOutputTerminal else { return console.output(bytes) }
    if let text = String(bytes: bytes, encoding: .utf8), !bytes.contains(0) {
      return write(text: text)
    }
    console.complain("\(bytes.count) bytes that are no text: send them to a file with > FILE.")
  }

  /// What is no answer of the server: the tool says it.
  func complain(_ error: any Error) { console.complain(TerminalText.plain("\(name): \(error)")) }

  /// What the server said goes to standard output, where a program looks for it.
  func fail(_ error: APIError) {
    if case .failed = error.kind { return fail(error, state: error.typed as? JSON) }
    if case .stillPending = error.kind { return fail(error, state: error.typed as? JSON) }
    guard case .status = error.kind, let status = error.status else {
      return complain(error)
    }
    let message = error.serverMessage.map { " \($0)" } ?? ""
    console.complain(TerminalText.plain("[\(status)]\(message)"))
    if let json = error.json { write(payload.unwrapped(json)) }
  }

  private func fail(_ error: APIError, state: JSON?) {
    complain(error)
    guard let state, case .value(let key?) = payload.command.result else { return }
    write(.object([key: state]))
  }
}

/// A success whose body is not what the document promises: no payload, so none is written.
struct AnswerError: Error, CustomStringConvertible {
  let status: Int
  let type: String?

  var description: String {
    "The server answered \(status) with something that is no JSON (\(type ?? "of no type"))"
  }
}
