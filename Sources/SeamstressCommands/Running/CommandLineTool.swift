public import Foundation
internal import SeamstressJSON
public import SeamstressRuntime

/// A command line over the operations of an API: arguments in, text and exit status out.
///
///     let tool = CommandLineTool("petstore", version: "1.0.0", petstoreCommands)
///     exit(await tool.run(Array(CommandLine.arguments.dropFirst())))
public struct CommandLineTool: Sendable {
  public let name: String
  public let version: String
  public let console: Console
  public let environment: [String: String]
  public let connector: any Connector
  /// Changes every client before it is used.
  public let configureClient: @Sendable (inout ClientConfiguration) -> Void
  private let table: CommandTable
  private let commands: [LocalCommand]

  /// - Parameters:
  ///   - name: what the user types.
  ///   - connector: nil: one that reads the environment.
  ///   - commands: of the tool's own.
  public init(
    _ name: String, version: String, _ table: CommandTable, connector: (any Connector)? = nil,
    commands: [LocalCommand] = [], console: Console? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: @escaping @Sendable (inout ClientConfiguration) -> Void = { _ in }
  ) {
    self.name = name
    self.version = version
    self.table = table
    self.connector = connector ?? EnvironmentConnector(name: name)
    self.commands = commands + [.completion, .candidates]
    self.console = console ?? .process(environment: environment)
    self.environment = environment
    self.configureClient = configure
  }

  /// Returns the exit status: 0, or 1 where anything went wrong.
  public func run(_ arguments: [String]) async -> Int32 {
    let status = await status(of: arguments)
    guard let failure = console.outputFailure() else { return status }
    console.complain("\(name): Standard output cannot be written: \(failure)")
    return 1
  }

  private func status(of arguments: [String]) async -> Int32 {
    do {
      // What is being completed is unfinished, so it cannot be read like a command.
      if arguments.first == LocalCommand.candidates.words.first {
        return try writeCandidates(Array(arguments.dropFirst()))
      }
      return try await run(try CommandLineReader.read(arguments, vocabulary))
    } catch let error as UsageError {
      console.complain(TerminalText.plain("\(name): \(error)"))
    } catch {
      console.complain(TerminalText.plain("\(name): \(error)"))
    }
    return 1
  }

  var vocabulary: Vocabulary {
    Vocabulary(
      tool: name, table: table, locals: commands, globals: connector.flags + GlobalFlag.standard)
  }

  /// Whether a person can be asked: one sits at both ends and has not forbidden it.
  func isInteractive(_ globals: GlobalValues) -> Bool {
    console.isInputTerminal && console.isErrorTerminal && !globals.isSet("non-interactive")
  }

  private func run(_ invocation: Invocation) async throws -> Int32 {
    let globals = invocation.globals
    if invocation.wantsHelp { return try help(invocation.target) }
    if globals.isSet("version") {
      console.print("\(name) \(version)")
      return 0
    }
    switch invocation.target {
    case .group([]): return try help(.group([]))
    case .group(let words): throw vocabulary.incomplete(words)
    case .local(let command):
      return try await command.run(
        LocalCommand.Context(tool: self, operands: invocation.operands, globals: globals))
    case .command(let command):
      if let reason = command.unavailable {
        throw UsageError("\(command.path) cannot be called: \(reason)")
      }
      let inputs = try inputs(of: invocation, command)
      let api = try table.description()
      return try await Caller(tool: self, command: command, globals: globals, api: api)
        .call(inputs)
    }
  }

  private func help(_ target: Invocation.Target) throws -> Int32 {
    console.print(
      TerminalText.plain(try HelpText(vocabulary, width: console.width).text(target)))
    return 0
  }

  private func inputs(of invocation: Invocation, _ command: Command) throws -> Inputs {
    let globals = invocation.globals
    var inputs = try Inputs(flags: invocation.texts, of: command)
    if let raw = try globals.raw() { inputs.add(raw, of: command) }
    if !console.isInputTerminal, !globals.isSet("no-stdin"), !inputs.readStandardInput(command),
      let bytes = console.readInput(), bytes.contains(where: { $0 > UInt8(ascii: " ") })
    {
      inputs.add(try JSONObject(parsing: bytes, from: "Standard input"), of: command)
    }
    let isAsked = globals.isSet("interactive")
    if isInteractive(globals) {
      try Questions(console: console, command: command)
        .complete(&inputs, alsoOptional: isAsked)
    } else if isAsked {
      throw UsageError("--interactive needs a terminal")
    }
    let missing = inputs.missing(of: command)
    let choices = try inputs.choices(of: command)
    if !missing.isEmpty || !choices.isEmpty {
      throw command.missing(missing, choices, hint: vocabulary.hint(command.words))
    }
    return inputs
  }
}

extension Inputs {
  /// Whether a file is what standard input is for.
  fileprivate func readStandardInput(_ command: Command) -> Bool {
    command.parameters.enumerated().contains { index, parameter in
      parameter.kind == .file && (values[index]?.plainText == "-")
    }
  }
}
