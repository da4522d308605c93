internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct DoctorCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor", abstract: "Look at everything a run needs, and say what is amiss.",
      discussion: "Writes nothing. Ends with 1 if something would stop a run.")
  }

  @OptionGroup var options: ProjectOptions

  var format: ReportFormat { options.format }

  func execute(_ session: Session) throws -> ExitStatus {
    var findings = [Finding(.good, "seamstress \(Version.current)")]
    do {
      findings += try look(session)
    } catch let failure as Failure {
      session.report.add(failure.diagnostic)
      findings.append(Finding(.bad, failure.diagnostic.message.text))
    }
    session.report.finish(with: Findings(all: findings))
    return findings.contains { $0.state == .bad } ? .findings : .success
  }

  private func look(_ session: Session) throws -> [Finding] {
    let bag = DiagnosticBag()
    let project = options.choice.project(in: session.tool.folder)
    guard let configuration = try project.configuration(bag) else {
      session.report.add(bag)
      return [Finding(.bad, "the configuration has mistakes")]
    }
    var findings = [
      Finding(.good, configuration.file.map { "configuration \($0.path)" } ?? "no configuration")
    ]
    let inputs = try Inputs(configuration)
    let isRead = Pipeline().lint(configuration, inputs, bag)
    let (errors, warnings) = (bag.count(.error), bag.count(.warning))
    let found = "document \(inputs.document.path): \(Summary.counted(errors, "error")), "
    let state: Finding.State = !isRead || errors > 0 ? .bad : warnings > 0 ? .fair : .good
    let cure = options.choice.command("lint", into: nil)
    findings.append(Finding(state, found + Summary.counted(warnings, "warning"), cure))
    if configuration.outputs.kinds.isEmpty {
      findings.append(Finding(.bad, "no output is configured", "outputs: { sdk: Generated/SDK }"))
    }
    let product = state == .bad ? nil : try make(configuration, inputs, session)
    if product == nil, state != .bad {
      findings.append(Finding(.bad, "generating fails", options.choice.command("generate")))
    }
    for kind in configuration.outputs.kinds {
      guard let folder = configuration.outputs[kind] else { continue }
      let files = product?.outputs.first { $0.kind == kind }?.files
      findings.append(output(folder, files))
    }
    return findings
  }

  /// What a run would write. A template or guide that is wrong is found by using it.
  private func make(
    _ configuration: Configuration, _ inputs: Inputs, _ session: Session
  ) throws -> Product? {
    let bag = DiagnosticBag()
    let product = try Pipeline().generate(configuration, inputs, bag)
    guard bag.hasErrors else { return product }
    for diagnostic in bag.diagnostics where diagnostic.severity == .error {
      session.report.add(diagnostic)
    }
    return nil
  }

  /// The folder as it lies there, and whether these files can be written into it.
  private func output(_ folder: String, _ files: [GeneratedFile]?) -> Finding {
    var existing = folder
    while (try? Disk.status(existing, followingLinks: true)) == nil,
      existing != Path.parent(of: existing)
    {
      existing = Path.parent(of: existing)
    }
    guard Disk.isWritable(existing) else {
      return Finding(.bad, "output \(folder) cannot be written", "ls -ld \(existing)")
    }
    let directory = OutputDirectory(folder, generator: Version.generator)
    do {
      // Without files, what is known is whether the folder is ours.
      _ = try directory.plan(files ?? [])
    } catch {
      return Finding(.bad, "output: \(error.message.text)", error.message.help)
    }
    guard existing == folder else { return Finding(.good, "output \(folder), not made yet") }
    guard let version = directory.madeBy else { return Finding(.good, "output \(folder), empty") }
    guard version == Version.generator else {
      return Finding(
        .fair, "output \(folder) was made by \(version)", options.choice.command("generate"))
    }
    return Finding(.good, "output \(folder)")
  }
}

fileprivate struct Finding {
  enum State: String { case good = "ok", fair = "note", bad = "bad" }

  let state: State
  let text: String
  let cure: String?

  init(_ state: State, _ text: String, _ cure: String? = nil) {
    self.state = state
    self.text = text
    self.cure = state == .good ? nil : cure
  }
}

fileprivate struct Findings: Reportable {
  let all: [Finding]

  var lines: [String] {
    all.map { finding in
      let mark = finding.state.rawValue
      let gap = String(repeating: " ", count: 5 - mark.count)
      return mark + gap + finding.text + (finding.cure.map { "  (\($0))" } ?? "")
    }
  }

  var members: [(key: String, json: String)] {
    let rows = all.map {
      "{ \"state\": \"\($0.state.rawValue)\", \"text\": \(JSONText.quoted($0.text)) }"
    }
    return [("findings", "[\(rows.joined(separator: ", "))]")]
  }
}
