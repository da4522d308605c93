import SeamstressBlueprint
import SeamstressTemplating

/// The files of an SDK by their numbers, in the order in which they claim their names: the client,
/// the headers of responses, then groups and types.
struct OutputFiles {
  let client: ClientFileView
  private let headers: HeadersFileView?
  private let groups: [Group]
  private let views: FileViews
  private let templates: FileTemplates

  init(_ blueprint: Blueprint, header: [String], _ templates: FileTemplates) {
    views = FileViews(blueprint, header: header)
    client = views.client()
    headers = views.headers()
    groups = Array(blueprint.root.flattened.dropFirst())
    self.templates = templates
  }

  // Where the numbers of each kind end.
  private var endOfHeaders: Int { headers == nil ? 1 : 2 }
  private var endOfGroups: Int { endOfHeaders + groups.count }
  private var count: Int { endOfGroups + types.count }

  /// As many as pay. What there is to write is counted in types and operations, of which each is
  /// some kilobytes.
  var workers: Workers {
    let operations = groups.reduce(client.group.operations.count) { $0 + $1.operations.count }
    return Workers(for: types.count + operations, each: 100)
  }

  /// All files, the same whoever renders which.
  func rendered(by workers: Workers) -> [GeneratedFile] {
    // Rendering looks at plan and templates, and changes neither.
    nonisolated(unsafe) let files = self
    let parts = workers.share { files.render($0) }
    var texts: [[UInt8]] = Array(repeating: [], count: count)
    for (number, text) in parts.joined() { texts[number] = text }
    return zip(paths, texts).map { GeneratedFile(path: $0, contents: $1) }
  }

  private var types: [TypeDeclaration] { views.blueprint.types }

  private var paths: [String] {
    var names = FileNames(capacity: count)
    var paths = [names.claim("Client")]
    paths.reserveCapacity(count)
    if headers != nil { paths.append(names.claim("ResponseHeaders")) }
    for group in groups {
      let path = [views.blueprint.client] + group.typePath
      paths.append(names.claim(path.map(\.bare).joined(separator: "."), in: "Operations"))
    }
    let types = types
    for index in types.indices {
      paths.append(names.claim(types[index].path.last?.bare ?? "", in: "Models"))
    }
    return paths
  }

  /// Renders the files whose numbers one thread is given.
  private func render(_ pieces: PieceNumbers) -> [(Int, [UInt8])] {
    var texts: [(Int, [UInt8])] = []
    func keep(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) {
      texts.append((number, Array(text)))
    }
    templates.client.render(pieces.numbers(below: 1), as: { _ in client }, keep)
    if let headers {
      templates.headers.render(pieces.numbers(below: endOfHeaders), as: { _ in headers }, keep)
    }
    templates.group.render(
      pieces.numbers(below: endOfGroups), as: { views.group(groups[$0 - endOfHeaders]) }, keep)
    templates.type.render(
      pieces.numbers(below: count), as: { views.type($0 - endOfGroups) }, keep)
    return texts
  }
}
