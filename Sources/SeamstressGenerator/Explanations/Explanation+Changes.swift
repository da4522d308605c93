internal import SeamstressComparison

extension Explanation {
  /// What `diff` says: the words are those of the rules themselves.
  static let changes: [Explanation] = Rule.all.map { rule in
    .init(rule.id, "\(rule.impact.article) change. \(rule.reason)", rule.example)
  }
}

extension Impact {
  fileprivate var article: String {
    switch self {
    case .additive: "An additive"
    default: "A \(rawValue)"
    }
  }
}
