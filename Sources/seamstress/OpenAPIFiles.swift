internal import SeamstressGenerator

/// The documents that somebody who names none could mean.
enum OpenAPIFiles {
  /// Those that are called what most are called, the likeliest first.
  static func usual(in folder: String) -> [String] {
    let names = ["openapi.yaml", "openapi.yml", "openapi.json"]
    let places = names + names.map { "spec/" + $0 }
    return places.filter { (try? Disk.status(Path.join(folder, $0))) != nil }
  }

  /// Those in the folder itself, whatever they are called: they name the version of OpenAPI.
  static func all(in folder: String) -> [String] {
    let names = (try? Disk.entries(of: folder)) ?? []
    return names.sorted().filter { name in
      guard [".yaml", ".yml", ".json"].contains(where: name.hasSuffix),
        isFile(Path.join(folder, name)),
        let start = try? Disk.head(of: Path.join(folder, name), head)
      else { return false }
      return String(decoding: start, as: UTF8.self).contains("openapi")
    }
  }

  /// A pipe would be waited for.
  private static func isFile(_ path: String) -> Bool {
    (try? Disk.status(path, followingLinks: true))?.kind == .file
  }

  /// A document says so at its start, if it is not sorted by its keys.
  private static let head = 1024
}
