internal import ArgumentParser
internal import SeamstressComparison

/// From one release to the next: `1.4.0..1.5.0`.
struct VersionStep: ExpressibleByArgument, Equatable {
  let old: Version
  let new: Version

  /// Major, minor and patch; what stands behind them says nothing about the step.
  struct Version: Equatable, CustomStringConvertible {
    var major: Int
    var minor: Int
    var patch: Int

    init?(_ text: some StringProtocol) {
      let core = text.drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" }
      let parts = core.split(separator: ".", omittingEmptySubsequences: false).map { part in
        part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
      }
      guard parts.count == 3, let major = parts[0], let minor = parts[1], let patch = parts[2]
      else { return nil }
      (self.major, self.minor, self.patch) = (major, minor, patch)
    }

    var description: String { "\(major).\(minor).\(patch)" }
  }

  init?(argument: String) {
    guard let dots = argument.firstRange(of: ".."),
      let old = Version(argument[..<dots.lowerBound]),
      let new = Version(argument[dots.upperBound...])
    else { return nil }
    (self.old, self.new) = (old, new)
  }

  func isEnough(for bump: Bump) -> Bool { taken >= needed(bump) }

  /// Before 1.0.0 anything may change (Semantic Versioning 2.0.0 §4); by custom a minor release then
  /// says that something breaks, and a patch all else.
  private func needed(_ bump: Bump) -> Bump {
    guard old.major == 0 else { return bump }
    return bump == .major ? .minor : bump == .minor ? .patch : bump
  }

  private var taken: Bump {
    if new.major != old.major { return new.major > old.major ? .major : .none }
    if new.minor != old.minor { return new.minor > old.minor ? .minor : .none }
    return new.patch > old.patch ? .patch : .none
  }

  func next(_ bump: Bump) -> Version {
    var next = old
    switch needed(bump) {
    case .major: (next.major, next.minor, next.patch) = (old.major + 1, 0, 0)
    case .minor: (next.minor, next.patch) = (old.minor + 1, 0)
    case .patch: next.patch = old.patch + 1
    case .none: break
    }
    return next
  }
}
