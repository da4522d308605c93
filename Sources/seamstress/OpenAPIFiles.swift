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
        let contents = try? Disk.contents(of: Path.join(folder, name))
      else { return false }
      return String(decoding: contents.prefix(head), as: UTF8.self).contains("openapi")
    }
  }

  /// A document says so at its start, if it is not sorted by its keys.
  private static let head = 1024
}
