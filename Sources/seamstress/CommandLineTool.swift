internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The whole command line as a function: arguments in, text and exit status out.
///
///     CommandLineTool(console: .process).run(["generate", "--strict"])   // .success
struct CommandLineTool {
  var console: Console
  var generator: any Generating = Pipeline()
  /// Notes of earlier runs; nil runs the pipeline each time.
  var memory: RunMemory?
  /// What nobody frees before the process ends, which saves a command a tenth of its time.
  let kept = Kept()
  /// The folder that relative paths start from.
  var folder = "."

  func run(_ arguments: [String]) -> ExitStatus {
    let status = status(of: arguments)
    guard let failure = console.outputFailure() else { return status }
    console.error("error: cannot write standard output: \(failure)\n")
    return status == .success ? .file : status
  }

  /// The words as a system hands them to a program, its name being the first.
  func run(
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int
  ) -> ExitStatus {
    do {
      return run(try ProgramWords.read(words, count: count))
    } catch {
      let report = Report(console: console, format: .human)
      report.add(error.diagnostic)
      report.close(error.status)
      return error.status
    }
  }

  private func status(of arguments: [String]) -> ExitStatus {
    if let action = generate(arguments) { return run(action) }
    do {
      var command = try SeamstressCommand.parseAsRoot(arguments)
      if let command = command as? any ToolCommand { return run(command) }
      // What is left are wishes for help, of one command or of all: running them throws the text.
      try command.run()
      return .success
    } catch {
      return explain(error)
    }
  }

  /// The usual command without the others around it, which takes the parser a third of the time, and
  /// its usual words without the parser. Nil for anything else, for what is wrong or a wish for help.
  private func generate(_ arguments: [String]) -> Generation? {
    Generation(plain: arguments) ?? GenerateCommand.generation(arguments)
  }

  func generator(afresh: Bool) -> any Generating {
    guard let memory, !afresh else { return generator }
    return RememberingGenerator(generator, memory: memory)
  }

  private func run(_ action: any Action) -> ExitStatus {
    let report = Report(console: console, format: action.format, brevity: action.brevity)
    let status = execute(action, report)
    report.close(status)
    return status
  }

  private func execute(_ action: any Action, _ report: Report) -> ExitStatus {
    do {
      return try action.execute(Session(tool: self, report: report))
    } catch let failure as Failure {
      report.add(failure.diagnostic)
      return failure.status
    } catch let failure as Disk.Failure {
      let failure = Failure(failure)
      report.add(failure.diagnostic)
      return failure.status
    } catch {
      report.add(Diagnostic(.error, .internalError("\(error)")))
      return .internalError
    }
  }

  /// Help and version are wishes fulfilled; anything else that the parser says is a usage error.
  private func explain(_ error: any Error) -> ExitStatus {
    let text = SeamstressCommand.fullMessage(for: error) + "\n"
    if SeamstressCommand.exitCode(for: error).isSuccess {
      console.output(text)
      return .success
    }
    console.error(text)
    return .usage
  }
}

/// Holds values as long as the tool lives.
final class Kept {
  private var values: [Any] = []

  func keep(_ value: Any) { values.append(value) }
}

extension Diagnostic.Message {
  fileprivate static func internalError(_ text: String) -> Self {
    .init(
      "internal", "the generator failed: \(text)",
      effect: "nothing is known about the output: this is not the same as 'no changes'",
      help: "please report it, with the document if it may be shown")
  }
}
