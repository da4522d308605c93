internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The files that a run reads, as they were when it read them.
struct WatchedState {
  private var stamps: [String: Disk.Stamp?] = [:]
  /// Files that were there and are not.
  private var vanished: Set<String> = []

  init(_ paths: [String] = []) { watch(paths) }

  /// Also these files from now on.
  mutating func watch(_ paths: [String]) {
    for path in paths where stamps[path] == nil {
      stamps.updateValue(Disk.stamp(path), forKey: path)
    }
  }

  /// Also these files, as they were before they were read.
  mutating func watch(_ read: [String: Disk.Stamp?]) {
    for (path, stamp) in read where stamps[path] == nil { stamps.updateValue(stamp, forKey: path) }
  }

  /// Whether one of them was written, made, replaced or deleted since the last time.
  mutating func hasChanged() -> Bool {
    var result = false
    for (path, stamp) in stamps {
      let now = Disk.stamp(path)
      guard now != stamp else { continue }
      stamps.updateValue(now, forKey: path)
      if now == nil { vanished.insert(path) } else { vanished.remove(path) }
      result = true
    }
    return result
  }

  /// Whether a file went that has not come back yet: some programs take one away before they put
  /// the new one there.
  var lacksAFile: Bool { !vanished.isEmpty }

  /// From now on it is gone.
  mutating func acceptWhatIsGone() { vanished = [] }
}

extension CommandLineTool {
  /// What can be told of a project's files even if it cannot be read for now.
  func watchable(_ options: ProjectOptions) -> [String] {
    let project = options.choice.project(in: folder)
    var paths = project.configurationPaths
    if let configuration = try? project.configuration(DiagnosticBag()) {
      paths += [configuration.document].compactMap { $0 } + configuration.overlays
      // The time of a folder changes when a file in it comes or goes.
      for folder in [configuration.templates, configuration.guides].compactMap({ $0 }) {
        paths += [folder] + ((try? Disk.tree(folder)) ?? [])
      }
    }
    return paths
  }
}
