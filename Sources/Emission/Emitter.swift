package import SeamstressBlueprint
package import SeamstressDiagnostics
package import SeamstressTemplating

/// Writes a blueprint as Swift files.
///
///     try Emitter(templates, bag).emit(blueprint, header: header)
package struct Emitter {
  private let templates: [TemplateFile]
  private let bag: DiagnosticBag

  /// The views of all files, whatever output they belong to: one set of templates has them all.
  package static let views: [any TemplateView.Type] = [
    TypeFileView.self, ClientFileView.self, GroupFileView.self, HeadersFileView.self,
    CommandFileView.self,
  ]

  package init(_ templates: [TemplateFile], _ bag: DiagnosticBag) {
    self.templates = templates
    self.bag = bag
  }

  /// Returns the files in a fixed order; nil when a template is wrong, which the bag then says.
  /// - Parameter header: What each file says of its origin, one line each.
  package func emit(_ blueprint: Blueprint, header: [String]) -> [GeneratedFile]? {
    guard let set = TemplateSet(templates, views: Self.views, bag),
      let type = set.template("files/type", for: TypeFileView.self, bag),
      let client = set.template("files/client", for: ClientFileView.self, bag),
      let group = set.template("files/group", for: GroupFileView.self, bag),
      let headers = set.template("files/headers", for: HeadersFileView.self, bag)
    else { return nil }
    let files = FileViews(blueprint, header: header)
    let groups = blueprint.root.flattened.dropFirst()
    let count = 2 + groups.count + blueprint.types.count
    var names = FileNames(capacity: count)
    let whole = files.client()
    var result = [GeneratedFile(path: names.claim("Client"), contents: client.render(whole))]
    if let view = files.headers() {
      result.append(
        GeneratedFile(path: names.claim("ResponseHeaders"), contents: headers.render(view)))
    }
    result.reserveCapacity(count)
    group.render(groups.lazy.map(files.group)) { number, text in
      let member = groups[groups.startIndex + number]
      let name = ([blueprint.client] + member.typePath).map(\.bare).joined(separator: ".")
      let path = names.claim(name, in: "Operations")
      result.append(GeneratedFile(path: path, contents: Array(text)))
    }
    type.render(blueprint.types.lazy.map(files.type)) { number, text in
      let path = names.claim(blueprint.types[number].name.bare, in: "Models")
      result.append(GeneratedFile(path: path, contents: Array(text)))
    }
    guard let extra = extraFiles(set, whole) else { return nil }
    return result + extra
  }

  /// What a user's own templates below `extra/` make of the whole API.
  private func extraFiles(_ set: TemplateSet, _ client: ClientFileView) -> [GeneratedFile]? {
    let errors = bag.count(.error)
    let files = set.templateNames.filter { $0.hasPrefix(TemplateOverlay.extra) }.compactMap {
      name in
      set.template(name, for: ClientFileView.self, bag).map { template in
        GeneratedFile(
          path: String(name.dropFirst(TemplateOverlay.extra.count)),
          contents: template.render(client))
      }
    }
    return bag.count(.error) == errors ? files : nil
  }
}

/// Names of files: unique in the whole module, as the compiler wants it, also on disks that do not
/// tell upper from lower case, and of bounded length.
struct FileNames {
  private var taken: Set<String>

  init(capacity: Int = 0) { taken = Set(minimumCapacity: capacity) }

  mutating func claim(_ name: String, in folder: String? = nil) -> String {
    let name = Self.isDevice(name) ? "_" + name : name
    let stem = name.utf8.count <= 100 ? name : String(name.prefix(84)) + "-\(Self.hash(name))"
    var candidate = stem
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(stem)-\(number)"
      number += 1
    }
    var path = ""
    path.reserveCapacity(candidate.utf8.count + 24)
    if let folder {
      path += folder
      path += "/"
    }
    path += candidate
    path += ".swift"
    return path
  }

  /// Windows takes these for devices, in any folder and whatever follows the first dot.
  private static func isDevice(_ name: String) -> Bool {
    let dot = name.utf8.prefix(5).firstIndex(of: UInt8(ascii: ".")) ?? name.utf8.endIndex
    let first = name[..<dot]
    guard first.utf8.count == 3 || first.utf8.count == 4 else { return false }
    let word = first.lowercased()
    let isPort = word.utf8.count == 4 && (word.hasPrefix("com") || word.hasPrefix("lpt"))
    return ["con", "prn", "aux", "nul"].contains(word)
      || isPort && word.utf8.last.map { (0x30...0x39).contains($0) } == true
  }

  /// FNV-1a: the same on every machine.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
