internal import SeamstressDiagnostics
internal import SeamstressEmission

/// A folder that the generator owns, such as `Generated/SeamAPI`.
///
/// Writing to it is all or nothing as far as a disk allows: files that did not change are not
/// touched, the others are written beside and renamed, what somebody wrote into one of them is kept
/// in a hidden file beside it, what a document no longer asks for is deleted only if it is still as
/// the generator left it, and files of other people are never touched at all.
///
///     let output = OutputDirectory("Generated/SeamAPI", generator: "seamstress 0.1.0")
///     let summary = try output.write(files, inputs: [.init("openapi.yaml", bytes)])
package struct OutputDirectory {
  package let path: String
  private let generator: String
  private let patience: Duration
  /// Tests have another.
  var disk = Renaming()

  /// `patience` is how long to wait for another generator that is writing to the same folder.
  package init(_ path: String, generator: String, patience: Duration = .seconds(30)) {
    self.path = Path.normal(path)
    self.generator = generator
    self.patience = patience
  }

  /// The generator that wrote the folder last; nil if none did.
  package var madeBy: String? {
    let path = Path.join(path, OutputManifest.fileName)
    guard let bytes = try? Disk.contents(of: path) else { return nil }
    return OutputManifest(bytes, path: path)?.generator
  }

  /// A file that the output was made of, for the manifest.
  package struct Input {
    let name: String
    let bytes: [UInt8]
    let digest: String?

    /// `digest` is that of the bytes, if it is known.
    package init(_ name: String, _ bytes: [UInt8], digest: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// What `write` would do. Nothing on disk is touched.
  package func plan(
    _ files: [GeneratedFile], inputs: [Input] = [], force: Bool = false
  ) throws(OutputFailure) -> OutputPlan {
    try OutputPaths.check(files)
    return try plan(FingerprintedOutput(files, inputs: inputs), force: force)
  }

  private func plan(
    _ output: FingerprintedOutput, force: Bool
  ) throws(OutputFailure) -> OutputPlan {
    try Self.explained {
      var planner = OutputPlanner(root: path, generator: generator, force: force)
      return try planner.plan(output)
    }
  }

  /// Makes the folder hold the files. On an error the folder is as it was, unless that says else.
  package func write(
    _ files: [GeneratedFile], inputs: [Input] = [], force: Bool = false
  ) throws(OutputFailure) -> OutputPlan {
    try OutputPaths.check(files)
    let output = FingerprintedOutput(files, inputs: inputs)
    if let current = try current(output, force: force) { return current }
    return try Self.explained {
      let created = try Disk.createFolders(path)
      var staging = OutputStaging(root: path, createdFolders: created)
      do {
        let written = try FolderLock.hold(path, patience: patience) {
          // Planned again under the lock: another generator may have written meanwhile.
          let plan = try plan(output, force: force)
          try HeldSignals.during { try apply(plan, with: &staging) }
          return plan
        }
        guard let written else { throw OutputFailure.refused(.busy(path)) }
        return written
      } catch {
        staging.rollBack()
        throw error
      }
    }
  }

  /// The plan that there is nothing to do, if so; nothing on disk is touched to find out.
  private func current(
    _ output: FingerprintedOutput, force: Bool
  ) throws(OutputFailure) -> OutputPlan? {
    let isThere = try Self.explained { try Disk.status(path, followingLinks: true) != nil }
    guard isThere else { return nil }
    do {
      let plan = try plan(output, force: force)
      if plan.isCurrent, try isClean(plan) { return plan }
    } catch {
      // While another generator writes, the folder can look like anything; the lock will tell.
      guard (try? Disk.status(path, followingLinks: true))?.kind == .folder else { throw error }
    }
    return nil
  }

  /// The manifest is written before the files, naming what they are about to become, and after.
  /// Whenever a run is killed, the next one knows each file as the generator's own. One that lists
  /// these contents already, as after a file was edited or lost, serves for both.
  private func apply(_ plan: OutputPlan, with staging: inout OutputStaging) throws {
    try OutputStaging.sweep(folders(of: plan))
    if plan.manifest != nil, !plan.writes.isEmpty {
      try staging.stage(
        OutputManifest.fileName, plan.pendingManifest.bytes, isReplacing: true, isGuard: true)
    }
    for copy in plan.saved {
      try staging.stage(copy.file.path, copy.file.contents, isGuard: true)
    }
    try staging.stage(plan.writes)
    if let manifest = plan.manifest {
      try staging.stageLast(OutputManifest.fileName, manifest.file.contents)
    }
    try staging.commit(deleting: plan.deleted, disk)
    for name in plan.deleted + plan.gone { removeEmptyFolders(of: name) }
  }

  private func removeEmptyFolders(of name: String) {
    var folder = Path.parent(of: name)
    while folder != ".", Disk.removeFolderIfEmpty(Path.join(path, folder)) {
      folder = Path.parent(of: folder)
    }
  }

  private func isClean(_ plan: OutputPlan) throws(OutputFailure) -> Bool {
    try Self.explained { try OutputStaging.leftovers(in: folders(of: plan)).isEmpty }
  }

  private func folders(of plan: OutputPlan) -> Set<String> {
    let names = plan.writes.map(\.file.path) + plan.unchanged + plan.deleted + plan.kept
    var (folders, last): (Set<String>, String) = ([path], ".")
    var parents = PathFolders()
    for name in names {
      let folder = parents.folder(of: name)
      guard folder != last else { continue }
      folders.insert(Path.join(path, folder))
      last = folder
    }
    return folders
  }

  /// Turns what the disk said into words.
  private static func explained<Value>(
    _ work: () throws -> Value
  ) throws(OutputFailure) -> Value {
    do {
      return try work()
    } catch let failure as OutputFailure {
      throw failure
    } catch var failure as Disk.Failure {
      failure.path = OutputStaging.place(of: failure.path)
      throw .disk(failure)
    } catch var stuck as OutputMoves.Stuck {
      stuck.failure.path = OutputStaging.place(of: stuck.failure.path)
      throw .partial(stuck)
    } catch {
      throw .disk(Disk.Failure(action: "write to", path: "\(error)", code: 0))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func busy(_ folder: String) -> Self {
    .init(
      "output-busy", "another generator has been writing to '\(folder)' all the while",
      effect: "nothing is written", help: "wait for it to end, then run again")
  }
}
