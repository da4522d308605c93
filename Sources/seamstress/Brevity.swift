internal import SeamstressDiagnostics

/// Keeps what a run says short enough to be read. Of each kind of warning and note a person sees
/// the first few; one line counts the rest and names the command that shows all of them. Errors
/// stop a run, so they are left out only where nobody reads them all, and nothing is of what a
/// program reads.
///
///     openai.yaml: note: not shown: 109 nullable-keyword, 14 enum-type
///       = help: 'seamstress lint --document openai.yaml' shows all
struct Brevity {
  static let most = 3
  static let mostErrors = 1_000

  private let choice: ProjectChoice
  private var shown: [String: Int] = [:]

  init(_ choice: ProjectChoice) { self.choice = choice }

  /// The command that leaves nothing out.
  var command: String { choice.command("lint", into: nil) }

  /// Those of the diagnostics that are shown, in their order, and what is said of the others.
  mutating func pick(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var left: [(id: String, count: Int)] = []
    var result = diagnostics.filter { diagnostic in
      let most = diagnostic.severity == .error ? Self.mostErrors : Self.most
      shown[diagnostic.message.id, default: 0] += 1
      guard shown[diagnostic.message.id, default: 0] > most else { return true }
      if let index = left.firstIndex(where: { $0.id == diagnostic.message.id }) {
        left[index].count += 1
      } else {
        left.append((diagnostic.message.id, 1))
      }
      return false
    }
    if !left.isEmpty { result.append(Diagnostic(.note, .notShown(left, command))) }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static func notShown(_ left: [(id: String, count: Int)], _ command: String) -> Self {
    let counts = left.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
      .map { "\(Summary.counted($0.count)) \($0.id)" }
    return .init(
      "more", "not shown: \(counts.joined(separator: ", "))", help: "'\(command)' shows all")
  }
}
