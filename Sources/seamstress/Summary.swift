internal import SeamstressDiagnostics
internal import SeamstressEmission
internal import SeamstressGenerator

/// The end of a run in two lines:
///
///     openapi.yaml -> Generated/SeamAPI  14 files (+2 ~3 -1), 2,104 lines, 41 ms
///     16/16 operations, 3/3 schemas, 0 skipped, 0 degraded
struct Summary: Reportable {
  let run: Run
  let plans: [OutputPlan]
  let time: Duration
  /// The one that was made for the report.
  var newFolder: String?

  var lines: [String] {
    let document = Path.name(of: run.inputs.document.path)
    let lines = outputs.enumerated().map { index, output in
      let origin = index == 0 ? document : String(repeating: " ", count: document.count)
      let isLast = index == outputs.count - 1
      return "\(origin) -> \(output.line)" + (isLast ? ", \(milliseconds) ms" : "")
    }
    let news = newFolder.map { ["the report is in a new folder: \($0)"] } ?? []
    return lines + [run.product.coverage.line] + news
  }

  var members: [(key: String, json: String)] {
    [
      ("outputs", "[\(outputs.map(\.json).joined(separator: ", "))]"),
      ("milliseconds", "\(milliseconds)"), ("coverage", run.product.coverage.json),
    ]
  }

  private var outputs: [Output] {
    zip(run.outputs, plans).map { Output(folder: $0.directory.path, plan: $1) }
  }

  private var milliseconds: Int64 { Self.milliseconds(time) }

  static func milliseconds(_ time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// `1 file`, `12,044 lines`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(counted(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `12,044`.
  static func counted(_ count: Int) -> String {
    var digits = String(count)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return digits
  }
}

extension Summary {
  /// One folder.
  struct Output {
    let folder: String
    let plan: OutputPlan

    var line: String {
      let count = Summary.counted(plan.fileCount, "file")
      return "\(folder)  \(count) (\(changes)), \(Summary.counted(plan.lines, "line"))"
    }

    var json: String {
      """
      { "folder": \(JSONText.quoted(folder)), "files": \(plan.fileCount), \
      "created": \(JSONText.list(plan.created.map(\.file.path))), \
      "changed": \(JSONText.list(plan.changed.map(\.file.path))), \
      "deleted": \(JSONText.list(plan.deleted)), "lines": \(plan.lines) }
      """
    }

    private var changes: String {
      let parts = [("+", plan.created.count), ("~", plan.changed.count), ("-", plan.deleted.count)]
        .filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
      return parts.isEmpty ? "unchanged" : parts.joined(separator: " ")
    }
  }
}
