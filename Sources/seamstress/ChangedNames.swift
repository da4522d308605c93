internal import SeamstressEmission
internal import SeamstressGenerator

/// The operations and types that a run changed, by comparing the old text of a file with the new,
/// declaration by declaration:
///
///     ~ Seam.ACS.Credentials.assign, Credential  + Device  - Lock
struct ChangedNames {
  private var added: [String] = []
  private var changed: [String] = []
  private var removed: [String] = []

  init(_ plans: [OutputPlan]) {
    for plan in plans {
      added += plan.created.map { Self.name($0.file.path) }
      removed += plan.deleted.map(Self.name)
      for change in plan.changed {
        compare(change.old ?? [], change.file.contents, Self.name(change.file.path))
      }
    }
  }

  private static let most = 8

  var line: String {
    let parts = [("~", changed), ("+", added), ("-", removed)].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else { return "nothing changed" }
    return parts.map { mark, names in
      let more = names.count > Self.most ? ", … \(names.count - Self.most) more" : ""
      return "\(mark) \(names.prefix(Self.most).joined(separator: ", "))\(more)"
    }
    .joined(separator: "  ")
  }

  private static func name(_ path: String) -> String {
    let name = Path.name(of: path)
    return name.hasSuffix(".swift") ? String(name.dropLast(6)) : path
  }

  private mutating func compare(_ old: [UInt8], _ new: [UInt8], _ file: String) {
    let before = Self.methods(old)
    let after = Self.methods(new)
    let names = { (names: [String]) in names.sorted().map { "\(file).\($0)" } }
    let same = Set(before.keys).intersection(after.keys)
    let touched = same.filter { before[$0] != after[$0] }
    added += names(after.keys.filter { !same.contains($0) })
    removed += names(before.keys.filter { !same.contains($0) })
    changed += names(Array(touched))
    if touched.isEmpty, before.keys == after.keys { changed.append(file) }
  }

  /// The text of each method with its documentation, overloads together. A blank line divides
  /// the members of generated types.
  private static func methods(_ contents: [UInt8]) -> [String: String] {
    var found: [String: String] = [:]
    for block in String(decoding: contents, as: UTF8.self).split(separator: "\n\n") {
      for line in block.split(separator: "\n") {
        guard let start = line.firstRange(of: " func ")?.upperBound,
          line.prefix(upTo: start).allSatisfy({ $0.isLetter || $0 == " " })
        else { continue }
        found[String(line[start...].prefix { $0 != "(" && $0 != "<" }), default: ""] +=
          block.hasSuffix("\n") ? block.dropLast() : block
        break
      }
    }
    return found
  }
}
