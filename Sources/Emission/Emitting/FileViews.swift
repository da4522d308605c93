import SeamstressBlueprint

/// The view of each file of the output.
struct FileViews {
  let blueprint: Blueprint
  let header: SwiftSource
  private let module: FileScope

  init(_ blueprint: Blueprint, header: [String]) {
    self.blueprint = blueprint
    self.header = .joined(
      header.map { "// \(.commentLine(DocComment.plainLines($0).joined(separator: " ")))" },
      by: "\n")
    module = FileScope(blueprint)
  }

  private func scope(_ path: [SwiftName]) -> FileScope {
    FileScope(module, inside: module.spelling.inside(path))
  }

  func type(_ index: Int) -> TypeFileView {
    TypeFileView(
      header: header, types: blueprint.types, index: index,
      imports: Imports(blueprint.types, index),
      scope: FileScope(module, inside: module.spelling.inside(blueprint.types[index].id)))
  }

  func client() -> ClientFileView {
    let root = blueprint.root
    var comment = DocComment()
    let version = blueprint.version.isEmpty ? "" : ", version \(blueprint.version)"
    comment.add("A client for \(blueprint.title)\(version).")
    if let documentation = blueprint.documentation {
      comment.addBlank()
      comment.add(documentation)
    }
    let seen = Imports(signatures: root.operations)
    let hidden = Imports(failures: root.operations)
    return ClientFileView(
      header: header, foundation: access(.foundation, seen, hidden),
      codec: access(.codec, seen, hidden),
      documentation: comment.source, name: "\(blueprint.client)",
      servers: blueprint.servers.map(server), schemes: blueprint.securitySchemes.map(scheme),
      operationServers: operationServers, polling: blueprint.polling.map(PollingViews.source),
      group: root, methods: Self.methods(root), scope: scope([]))
  }

  func group(_ group: Group) -> GroupFileView {
    let path = [blueprint.client] + group.typePath
    let seen = Imports(signatures: group.operations).union(Imports(group.types))
    let hidden = Imports(failures: group.operations)
    return GroupFileView(
      header: header, foundation: access(.foundation, seen, hidden),
      codec: access(.codec, seen, hidden),
      path: path, group: group, methods: Self.methods(group), scope: scope(path))
  }

  private static func methods(_ group: Group) -> [MethodView.Method] {
    var methods: [MethodView.Method] = []
    methods.reserveCapacity(group.operations.count)
    for index in group.operations.indices {
      // Nearly all are one method; a plan is large to copy.
      guard !group.operations[index].alternatives.isEmpty else {
        let arguments = group.operations[index].arguments
        methods.append(MethodView.Method(operation: index, arguments: arguments))
        continue
      }
      for arguments in group.operations[index].methods {
        methods.append(MethodView.Method(operation: index, arguments: arguments))
      }
    }
    return methods
  }

  /// Nil where no response documents a header.
  func headers() -> HeadersFileView? {
    let headers = blueprint.responseHeaders
    guard !headers.isEmpty else { return nil }
    var seen: Imports = []
    for type in headers.map(\.type) {
      seen.add(type)
      if !type.isNamed { seen.insert(.conformances) }
    }
    return HeadersFileView(
      header: header, foundation: access(.foundation, seen, []),
      codec: access(.codec, seen, []),
      headers: headers, scope: scope([blueprint.client]))
  }

  /// How a module is imported, if at all.
  private func access(
    _ imported: Imports, _ seen: Imports, _ hidden: Imports
  ) -> SwiftSource? {
    let conforms = imported == .codec && seen.contains(.conformances)
    if seen.contains(imported) || conforms && module.isPublic { return module.access }
    return hidden.contains(imported) || conforms ? "internal" : nil
  }

  private var operationServers: [SwiftSource] {
    let servers = blueprint.root.flattened.flatMap { $0.operations.compactMap(\.server) }
    return Set(servers).sorted().map { .literal($0) }
  }

  private func server(_ server: Blueprint.Server) -> SwiftSource {
    var arguments: [SwiftSource] = [.literal(server.url)]
    if let summary = server.documentation { arguments.append("summary: \(.literal(summary))") }
    if !server.variables.isEmpty {
      let variables = server.variables.map { variable -> SwiftSource in
        let allowed = SwiftSource.joined(variable.allowedValues.map { .literal($0) }, by: ", ")
        return
          "\(.literal(variable.name)): .init(default: \(.literal(variable.defaultValue)), allowed: [\(allowed)])"
      }
      arguments.append("variables: [\(.joined(variables, by: ", "))]")
    }
    return "Server(\(.joined(arguments, by: ", ")))"
  }

  private func scheme(_ scheme: Blueprint.SecurityScheme) -> SwiftSource {
    let kind: SwiftSource =
      switch scheme.kind {
      case .bearer: ".bearer"
      case .basic: ".basic"
      case .http(let name): ".http(\(.literal(name)))"
      case .header(let name): ".apiKey(.header, \(.literal(name)))"
      case .query(let name): ".apiKey(.query, \(.literal(name)))"
      case .cookie(let name): ".apiKey(.cookie, \(.literal(name)))"
      case .mutualTLS: ".mutualTLS"
      }
    return "\(.literal(scheme.name)): \(kind)"
  }
}
