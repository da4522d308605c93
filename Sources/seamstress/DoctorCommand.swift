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
    let project = options.project(in: session.tool.folder)
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
    findings.append(Finding(state, found + Summary.counted(warnings, "warning"), "seamstress lint"))
    for kind in configuration.outputs.kinds {
      if let folder = configuration.outputs[kind] { findings.append(output(folder)) }
    }
    if configuration.outputs.kinds.isEmpty {
      findings.append(Finding(.bad, "no output is configured", "outputs: { sdk: Generated/SDK }"))
    }
    return findings
  }

  /// The folder as it lies there, and whether it can be written.
  private func output(_ folder: String) -> Finding {
    var existing = folder
    while (try? Disk.status(existing, followingLinks: true)) == nil,
      existing != Path.parent(of: existing)
    {
      existing = Path.parent(of: existing)
    }
    guard Disk.isWritable(existing) else {
      return Finding(.bad, "output \(folder) cannot be written", "ls -ld \(existing)")
    }
    guard existing == folder else { return Finding(.good, "output \(folder), not made yet") }
    guard let version = OutputDirectory(folder, generator: Version.generator).madeBy else {
      let isEmpty = (try? Disk.entries(of: folder).isEmpty) ?? false
      return isEmpty
        ? Finding(.good, "output \(folder), empty")
        : Finding(.bad, "output \(folder) holds files of others", "choose another folder")
    }
    guard version == Version.generator else {
      return Finding(.fair, "output \(folder) was made by \(version)", "\(ToolName.text) generate")
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
