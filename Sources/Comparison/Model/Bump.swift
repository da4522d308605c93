/// The part of a version that has to grow for a release.
package enum Bump: String, Sendable, CaseIterable, Comparable {
  case none, patch, minor, major

  package static func < (left: Bump, right: Bump) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
