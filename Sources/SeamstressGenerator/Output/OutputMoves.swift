/// The renames that bring an output into place, each of which can be taken back until all are done:
/// what is replaced has a second name meanwhile, and what is deleted is only moved away.
struct OutputMoves {
  /// A rename was refused, and so was taking back what was done before it.
  struct Stuck: Error {
    var failure: Disk.Failure
    /// The paths that hold what is new, and those of files that are gone.
    var new: [String] = []
    var gone: [String] = []
  }

  private struct Step {
    var path: String
    /// Where what was there is now; where what is there was, if there was nothing.
    var other: String
    var hadFile = true
    var hasFile = true
    /// Needed as long as anything after it has been done.
    var isGuard = false
  }

  private let disk: Renaming
  private var steps: [Step] = []

  init(_ disk: Renaming) { self.disk = disk }

  /// Gives a file or folder its name. `aside` is a second name for what may be there already: a
  /// link, so that the file has its own name all the while; where a disk has no links, or does not
  /// permit one, it is moved there.
  mutating func place(_ path: String, from old: String, aside: String?, isGuard: Bool) throws {
    guard let aside, let isLinked = try keep(path, aside) else {
      try disk.move(old, path)
      steps.append(Step(path: path, other: old, hadFile: false, isGuard: isGuard))
      return
    }
    let last = steps.count
    if !isLinked { steps.append(Step(path: path, other: aside, hasFile: false, isGuard: isGuard)) }
    do {
      try disk.move(old, path)
    } catch {
      if isLinked { try? Disk.removeFile(aside) }
      throw error
    }
    steps[last...] = [Step(path: path, other: aside, isGuard: isGuard)]
  }

  /// Whether the other name is a link; nil if there is nothing to keep.
  private func keep(_ path: String, _ aside: String) throws -> Bool? {
    switch disk.link(path, aside) {
    case .done: return true
    case .missing: return nil
    case .refused:
      try move(path, aside, "replace")
      return false
    }
  }

  /// - Parameter beside: where a file goes that is on another disk than `aside`.
  mutating func delete(_ path: String, aside: String, beside: String) throws {
    var step = Step(path: path, other: aside, hasFile: false)
    do {
      try move(path, aside, "delete")
    } catch let failure as Disk.Failure where failure.code == Disk.Failure.otherDisk {
      step.other = beside
      try move(path, beside, "delete")
    }
    steps.append(step)
  }

  private func move(_ path: String, _ aside: String, _ action: String) throws {
    do {
      try disk.move(path, aside)
    } catch var failure as Disk.Failure {
      (failure.action, failure.path) = (action, path)
      throw failure
    }
  }

  /// All is done: what was replaced can go.
  func finish() {
    for step in steps where step.hadFile { try? Disk.removeFile(step.other) }
  }

  /// Makes the disk what it was before the first move, as far as it lets itself be made so.
  mutating func takeBack(after failure: Disk.Failure) -> any Error {
    var stuck = Stuck(failure: failure)
    for step in steps.reversed() where !(step.isGuard && stuck.isAny) {
      do {
        try takeBack(step)
      } catch {
        if step.hasFile { stuck.new.append(step.path) } else { stuck.gone.append(step.path) }
      }
    }
    steps = []
    return stuck.isAny ? stuck : failure
  }

  private func takeBack(_ step: Step) throws {
    if step.hadFile {
      try disk.move(step.other, step.path)
    } else {
      try disk.move(step.path, step.other)
    }
  }
}

extension OutputMoves.Stuck {
  fileprivate var isAny: Bool { !new.isEmpty || !gone.isEmpty }
}

/// What the moves need of a disk; tests have one that refuses.
struct Renaming: Sendable {
  enum Link { case done, missing, refused }

  var move: @Sendable (_ old: String, _ new: String) throws -> Void = { try Disk.move($0, to: $1) }
  var link: @Sendable (_ path: String, _ second: String) -> Link = { Disk.link($0, $1) }
}
