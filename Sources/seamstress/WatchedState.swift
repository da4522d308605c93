internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// When the files that a run reads were written last.
struct WatchedState {
  private var stamps: [String: Int] = [:]

  init(_ paths: [String]) { watch(paths) }

  /// Also these files from now on.
  mutating func watch(_ paths: [String]) {
    for path in paths where stamps[path] == nil { stamps[path] = Self.stamp(path) }
  }

  /// Whether one of them was written, made or deleted since the last time.
  mutating func hasChanged() -> Bool {
    var result = false
    for (path, stamp) in stamps {
      let now = Self.stamp(path)
      if now != stamp { (stamps[path], result) = (now, true) }
    }
    return result
  }

  private static func stamp(_ path: String) -> Int { Disk.modified(path) ?? 0 }
}

extension CommandLineTool {
  /// What can be told of a project's files even if it cannot be read for now.
  func watchable(_ options: ProjectOptions) -> [String] {
    let project = options.project(in: folder)
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
