internal import SeamstressDiagnostics

/// Which templates print which others with the very same view. A circle of such calls would never
/// end, since nothing changes from one round to the next.
struct TemplateCalls {
  var caller = 0
  private var calls: [Int: [(callee: Int, span: SourceSpan)]] = [:]

  mutating func add(_ callee: Int, at span: SourceSpan) {
    calls[caller, default: []].append((callee, span))
  }

  /// The calls that close a circle.
  func endless() -> [SourceSpan] {
    var finished: Set<Int> = []
    var result: [SourceSpan] = []
    for start in calls.keys.sorted() where !finished.contains(start) {
      var path: [(template: Int, next: Int)] = [(start, 0)]
      var isOnPath: Set<Int> = [start]
      while let (template, next) = path.last {
        let callees = calls[template] ?? []
        guard next < callees.count else {
          path.removeLast()
          isOnPath.remove(template)
          finished.insert(template)
          continue
        }
        path[path.count - 1].next += 1
        let callee = callees[next].callee
        if isOnPath.contains(callee) {
          result.append(callees[next].span)
        } else if !finished.contains(callee) {
          path.append((callee, 0))
          isOnPath.insert(callee)
        }
      }
    }
    return result
  }
}
