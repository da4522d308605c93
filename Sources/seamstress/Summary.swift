internal import SeamstressDiagnostics
internal import SeamstressEmission
internal import SeamstressGenerator

/// The end of a run in two lines:
///
///     openapi.yaml -> Generated/SeamAPI  14 files (+2 ~3 -1), 2,104 lines, 41 ms
///     16/16 operations, 3/3 schemas, 0 skipped, 0 degraded
struct Summary: Reportable {
  let run: Run
  let plan: OutputPlan
  let time: Duration

  var lines: [String] {
    let document = Path.name(of: run.inputs.document.path)
    let count = Self.counted(plan.fileCount, "file")
    let lines = Self.counted(plan.lines, "line")
    return [
      "\(document) -> \(run.output.path)  \(count) (\(changes)), \(lines), \(milliseconds) ms",
      run.product.coverage.line,
    ]
  }

  var members: [(key: String, json: String)] {
    [
      ("output", JSONText.quoted(run.output.path)), ("files", "\(plan.fileCount)"),
      ("created", JSONText.list(plan.created.map(\.file.path))),
      ("changed", JSONText.list(plan.changed.map(\.file.path))),
      ("deleted", JSONText.list(plan.deleted)), ("lines", "\(plan.lines)"),
      ("milliseconds", "\(milliseconds)"), ("coverage", run.product.coverage.json),
    ]
  }

  private var changes: String {
    let parts = [("+", plan.created.count), ("~", plan.changed.count), ("-", plan.deleted.count)]
      .filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
    return parts.isEmpty ? "unchanged" : parts.joined(separator: " ")
  }

  private var milliseconds: Int64 {
    let (seconds, attoseconds) = time.components
    return seconds * 1000 + attoseconds / 1_000_000_000_000_000
  }

  /// `1 file`, `12,044 lines`.
  static func counted(_ count: Int, _ noun: String) -> String {
    var digits = String(count)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return count == 1 ? "1 \(noun)" : "\(digits) \(noun)s"
  }
}
