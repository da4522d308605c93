internal import SeamstressEmission
internal import SeamstressGenerator

/// What `check` found, for people:
///
///     Generated/Pets is not current: 2 files
///       ~ Pet.swift
///       - Tag.swift
///     Pet.swift
///     @@ -3,3 +3,3 @@
///     …
///     to cure it: seamstress generate
struct Drift: Reportable {
  let outputs: [Output]
  let cure: String

  var isCurrent: Bool { outputs.allSatisfy(\.plan.isCurrent) }

  var lines: [String] {
    outputs.flatMap(\.lines) + (isCurrent ? [] : ["to cure it: \(cure)"])
  }

  var members: [(key: String, json: String)] {
    [
      ("current", "\(isCurrent)"),
      ("outputs", "[\(outputs.map(\.json).joined(separator: ", "))]"),
      ("cure", JSONText.quoted(cure)),
    ]
  }
}

extension Drift {
  /// One folder.
  struct Output {
    let folder: String
    let plan: OutputPlan

    var lines: [String] {
      guard !plan.isCurrent else {
        return ["\(folder) is current: \(Summary.counted(plan.fileCount, "file"))"]
      }
      var lines = ["\(folder) is not current: \(Summary.counted(changes.count, "file"))"]
      lines += changes.prefix(20).map { "  \($0.mark) \($0.path)" }
      if changes.count > 20 { lines.append("  … and \(changes.count - 20) more") }
      return lines + hunk
    }

    var json: String {
      """
      { "folder": \(JSONText.quoted(folder)), "current": \(plan.isCurrent), \
      "differs": \(JSONText.list(changes.map(\.path))) }
      """
    }

    private var changes: [(mark: String, path: String)] {
      var result = plan.created.map { ("+", $0.file.path) }
      result += plan.changed.map { ("~", $0.file.path) }
      result += plan.deleted.map { ("-", $0) }
      if let manifest = plan.manifest {
        result.append((manifest.old == nil ? "+" : "~", manifest.file.path))
      }
      return result
    }

    private var hunk: [String] {
      let change = plan.changed.first ?? plan.created.first ?? plan.manifest
      guard let change, let text = FirstHunk.text(old: change.old ?? [], new: change.file.contents)
      else { return [] }
      return [change.file.path, text]
    }
  }
}
