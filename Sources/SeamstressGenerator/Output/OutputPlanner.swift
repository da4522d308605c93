internal import SeamstressDiagnostics
internal import SeamstressEmission

/// Compares an output with a folder. Reads only, so that `check` can use it on a read-only tree.
struct OutputPlanner {
  let root: String
  let generator: String
  let force: Bool
  /// The folders asked about so far, and whether they exist.
  private var folders: [String: Bool] = [:]
  private var parents = PathFolders()
  /// The last of them.
  private var last = (folder: ".", isThere: true)

  init(root: String, generator: String, force: Bool) {
    self.root = root
    self.generator = generator
    self.force = force
  }

  mutating func plan(_ output: FingerprintedOutput) throws -> OutputPlan {
    let files = output.files
    let old = try manifest()
    if old == nil, !force { try refuseForeignFolder() }
    let owned = old?.owned ?? [:]
    var plan = OutputPlan()
    plan.lines = output.lines
    for file in files {
      try place(file, owned: owned.isEmpty ? nil : owned[file.path], in: &plan)
    }
    if !owned.isEmpty { try findStale(owned, keeping: Set(files.map(\.path)), in: &plan) }
    describe(&plan, old: old, entries: output.entries, inputs: output.inputs)
    return plan
  }

  /// Decides what happens to one file.
  private mutating func place(_ file: GeneratedFile, owned: [String]?, in plan: inout OutputPlan)
    throws
  {
    guard let status = try status(of: file.path) else {
      plan.created.append(.init(file: file))
      return
    }
    guard status.kind == .file else { throw OutputFailure.refused(.notAFile(path(file.path))) }
    let contents = try Disk.contents(of: path(file.path))
    if contents == file.contents {
      plan.unchanged.append(file.path)
      return
    }
    guard let owned else {
      guard force else { throw OutputFailure.refused(.foreignFile(path(file.path))) }
      plan.changed.append(.init(file: file, old: contents))
      return
    }
    if isEdited(contents, owned) {
      plan.edited.append(file.path)
      try save(contents, of: file.path, in: &plan)
    }
    plan.changed.append(.init(file: file, old: contents))
  }

  /// Other line breaks, as version control makes them, are nobody's work.
  private func isEdited(_ contents: [UInt8], _ owned: [String]) -> Bool {
    let carriageReturn = UInt8(ascii: "\r")
    return !owned.contains(SHA256.hexDigest(of: contents))
      && !owned.contains(SHA256.hexDigest(of: contents.filter { $0 != carriageReturn }))
  }

  /// What somebody wrote into a file of ours is kept beside it, hidden from the compiler.
  private mutating func save(_ contents: [UInt8], of name: String, in plan: inout OutputPlan) throws
  {
    let base = Path.join(Path.parent(of: name), ".\(Path.name(of: name)).edited")
    var copy = base
    var count = 1
    while try status(of: copy) != nil {
      if try status(of: copy)?.kind == .file, try Disk.contents(of: path(copy)) == contents {
        return
      }
      count += 1
      copy = "\(base)\(count)"
    }
    plan.saved.append(.init(file: GeneratedFile(path: copy, contents: contents)))
  }

  /// A file of ours that is no longer wanted goes, unless somebody has made it theirs.
  private mutating func findStale(
    _ owned: [String: [String]], keeping wanted: Set<String>, in plan: inout OutputPlan
  ) throws {
    for name in owned.keys.sorted() where !wanted.contains(name) {
      try OutputPaths.check([GeneratedFile(path: name, contents: [])])
      guard let status = try status(of: name) else {
        plan.gone.append(name)
        continue
      }
      guard status.kind == .file else { continue }
      let digest = SHA256.hexDigest(of: try Disk.contents(of: path(name)))
      if owned[name, default: []].contains(digest) {
        plan.deleted.append(name)
      } else {
        plan.kept.append(name)
      }
    }
  }

  private func describe(
    _ plan: inout OutputPlan, old: OutputManifest?, entries: [OutputManifest.Entry],
    inputs: [OutputManifest.Entry]
  ) {
    let new = OutputManifest(generator: generator, inputs: inputs, files: entries)
    if old != new {
      plan.manifest = .init(
        file: GeneratedFile(path: OutputManifest.fileName, contents: new.bytes),
        old: old.map(\.bytes))
    }
    var pending = old ?? OutputManifest(generator: generator)
    pending.files += pending.pending
    pending.pending = entries
    plan.pendingManifest = pending
  }
}

extension OutputPlanner {
  func path(_ name: String) -> String { Path.join(root, name) }

  /// What lies at a name in the folder, where no component of the name may be a link: a link
  /// could lead the generator to write outside of its folder.
  private mutating func status(of name: String) throws -> Disk.Status? {
    let folder = parents.folder(of: name)
    if folder != last.folder { last = (folder, try isThere(folder)) }
    return last.isThere ? try Disk.status(path(name)) : nil
  }

  private mutating func isThere(_ folder: String) throws -> Bool {
    if folder == "." { return true }
    if let known = folders[folder] { return known }
    var isThere = try isThere(Path.parent(of: folder))
    if isThere {
      let status = try Disk.status(path(folder))
      guard status == nil || status?.kind == .folder else {
        throw OutputFailure.refused(.notAFolder(path(folder)))
      }
      isThere = status != nil
    }
    folders[folder] = isThere
    return isThere
  }

  private func manifest() throws -> OutputManifest? {
    let path = path(OutputManifest.fileName)
    guard let status = try Disk.status(path) else { return nil }
    guard status.kind == .file else { throw OutputFailure.refused(.notAFile(path)) }
    let manifest = OutputManifest(try Disk.contents(of: path), path: path)
    guard manifest != nil || force else { throw OutputFailure.refused(.brokenManifest(path)) }
    return manifest
  }

  private func refuseForeignFolder() throws {
    guard let status = try Disk.status(root, followingLinks: true) else { return }
    guard status.kind == .folder else { throw OutputFailure.refused(.notAFolder(root)) }
    let harmless: Set<String> = [".DS_Store", ".gitkeep", ".gitignore"]
    let others = try Disk.entries(of: root).filter { name in
      !harmless.contains(name) && !OutputStaging.isTemporary(name)
    }
    if let first = others.first { throw OutputFailure.refused(.foreignFolder(root, first)) }
  }
}

extension Diagnostic.Message {
  fileprivate static func foreignFolder(_ folder: String, _ example: String) -> Self {
    .init(
      "output-foreign",
      "'\(folder)' holds files that Seamstress did not write, such as '\(example)'",
      effect: "nothing is written", help: "choose an empty folder, or pass --force to write into it"
    )
  }

  fileprivate static func foreignFile(_ path: String) -> Self {
    .init(
      "output-foreign", "'\(path)' was not written by Seamstress and would be replaced",
      effect: "nothing is written", help: "move it away, or pass --force to replace it")
  }

  fileprivate static func brokenManifest(_ path: String) -> Self {
    .init(
      "output-manifest", "'\(path)' cannot be read, so nobody knows which files are generated",
      effect: "nothing is written", help: "restore it, or pass --force to write a new one")
  }

  fileprivate static func notAFile(_ path: String) -> Self {
    .init(
      "output-foreign", "'\(path)' is not a plain file, though a generated file goes there",
      effect: "nothing is written")
  }

  fileprivate static func notAFolder(_ path: String) -> Self {
    .init(
      "output-foreign", "'\(path)' is not a plain folder, though generated files go there",
      effect: "nothing is written")
  }
}
