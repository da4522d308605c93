/// What a lenient read has left out so far. A strict one has no log.
///
/// A server decides how much there is to leave out, so both the number of elements and the text
/// that names them are bounded.
@usableFromInline
final class JSONIssueLog {
  private var entries: [(index: Int, issue: JSONIssue)] = []
  private var remainingCount: Int
  private var remainingText: Int

  /// Where the last path through a container went on: the next one seldom goes on before it, and
  /// need not count the elements of a long list anew.
  private var places: [Int: Place] = [:]

  /// A child of a container on the tape, and how many are before it.
  struct Place {
    var child: Int
    var position: Int
  }

  /// As much text as paths of the usual length need by far.
  private static let textPerIssue = 1_024

  @usableFromInline
  init(_ limits: JSONLimits) {
    remainingCount = max(limits.maximumIssueCount, 0)
    let (text, isEndless) = remainingCount.multipliedReportingOverflow(by: Self.textPerIssue)
    remainingText = isEndless ? .max : text
  }

  /// In the order of the document.
  @usableFromInline var issues: [JSONIssue] {
    entries.sorted { $0.index < $1.index }.map(\.issue)
  }

  /// Notes what is left out in place of what was left out inside of it before.
  /// - Parameter extent: its entries on the tape.
  /// - Returns: false where it is one too many.
  func note(_ issue: JSONIssue, _ extent: Range<Int>) -> Bool {
    remainingCount -= 1
    remainingText -= issue.path.utf8.count + issue.error.path.utf8.count
    guard remainingCount >= 0, remainingText >= 0 else { return false }
    while let last = entries.last, extent.contains(last.index) { entries.removeLast() }
    entries.append((extent.lowerBound, issue))
    return true
  }

  func place(in container: Int, notAfter target: Int) -> Place? {
    places[container].flatMap { $0.child <= target ? $0 : nil }
  }

  func keep(_ place: Place, in container: Int) { places[container] = place }
}
