import SeamstressBlueprint

/// The view of each file of the output.
struct FileViews {
  let blueprint: Blueprint
  let header: SwiftSource
  let spelling: TypeSpelling
  let access: SwiftSource

  init(_ blueprint: Blueprint, header: [String]) {
    self.blueprint = blueprint
    self.header = .joined(
      header.map { "// \(.commentLine(DocComment.plainLines($0).joined(separator: " ")))" },
      by: "\n")
    spelling = TypeSpelling(blueprint)
    access = blueprint.access == .public ? "public" : "package"
  }

  private func types(inside scope: [SwiftName]) -> TypeViews {
    TypeViews(spelling: spelling.inside(scope), access: access)
  }

  private func methods(inside scope: [SwiftName]) -> MethodViews {
    MethodViews(
      spelling: spelling.inside(scope), access: access, client: blueprint.client,
      hasSchemes: !blueprint.securitySchemes.isEmpty)
  }

  func type(_ declaration: TypeDeclaration) -> TypeFileView {
    let types = types(inside: declaration.path)
    return TypeFileView(
      header: header, usesFoundation: declaration.usesFoundation,
      usesCodec: declaration.usesCodec, usesRuntime: declaration.usesRuntime,
      declaration: types.declaration(declaration))
  }

  func client() -> ClientFileView {
    let root = blueprint.root
    var comment = DocComment()
    comment.add("A client for \(blueprint.title).")
    if let documentation = blueprint.documentation {
      comment.addBlank()
      comment.add(documentation)
    }
    return ClientFileView(
      header: header,
      foundation: importing(root.operationsUseFoundation, root.operationsHideFoundation),
      codec: importing(root.operationsUseJSON, root.operationsHideJSON),
      documentation: comment.source,
      access: access, name: "\(blueprint.client)", children: root.children.map(accessor),
      servers: blueprint.servers.map(server), schemes: blueprint.securitySchemes.map(scheme),
      operationServers: operationServers, polling: blueprint.polling.map(PollingViews.source),
      methods: root.operations.flatMap(methods(inside: []).views))
  }

  func group(_ group: Group) -> GroupFileView {
    let path = [blueprint.client] + group.typePath
    var comment = DocComment()
    if let documentation = group.documentation { comment.add(documentation) }
    let types = types(inside: path)
    let inner = ExtensionView(path: .path(path), declarations: group.types.map(types.declaration))
    return GroupFileView(
      header: header,
      foundation: importing(
        group.operationsUseFoundation || group.types.contains(where: \.usesFoundation),
        group.operationsHideFoundation),
      codec: importing(
        group.operationsUseJSON || group.types.contains(where: \.usesCodec),
        group.operationsHideJSON),
      documentation: comment.source, access: access, parent: .path(path.dropLast()),
      path: .path(path), name: path.last.map { "\($0)" } ?? "",
      children: group.children.map(accessor),
      methods: group.operations.flatMap(methods(inside: path).views),
      types: group.types.isEmpty ? nil : inner)
  }

  /// Nil where no response documents a header.
  func headers() -> HeadersFileView? {
    let headers = blueprint.responseHeaders
    guard !headers.isEmpty else { return nil }
    let types = headers.map(\.type)
    let isCodec = types.contains(where: \.needsCodec)
    return HeadersFileView(
      header: header, foundation: importing(types.contains(where: \.needsFoundation), false),
      codec: importing(isCodec || types.contains { !$0.isNamed }, false), access: access,
      client: "\(blueprint.client)",
      headers: headers.map(responseHeader))
  }

  private func responseHeader(_ header: Blueprint.ResponseHeader) -> HeaderView {
    let path = [blueprint.client]
    return HeaderView(
      documentation: types(inside: path).documentation(header.documentation, header.deprecation),
      deprecation: header.deprecation.map(TypeViews.deprecation), access: access,
      name: "\(header.name)", type: spelling.inside(path).source(header.type),
      wireName: .literal(header.wireName), explode: header.explode)
  }

  private func importing(_ isSeen: Bool, _ isHidden: Bool) -> SwiftSource? {
    isSeen ? "public" : isHidden ? "internal" : nil
  }

  private func accessor(_ group: Group) -> AccessorView {
    AccessorView(
      access: access, name: group.accessor.map { "\($0)" } ?? "",
      type: group.typePath.last.map { "\($0)" } ?? "")
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

extension TypeDeclaration {
  var usesFoundation: Bool {
    references.contains(where: \.needsFoundation) || nested.contains(where: \.usesFoundation)
  }

  /// Whether a declaration needs the runtime beside the codec.
  var usesRuntime: Bool {
    isByStatus || references.contains { $0.contains(.file) }
      || nested.contains(where: \.usesRuntime)
  }

  /// Whether a declaration needs the codec: all but those that a status decides about are models.
  var usesCodec: Bool {
    !isByStatus || references.contains(where: \.needsCodec)
      || nested.contains(where: \.usesCodec)
  }

  private var isByStatus: Bool { if case .responses = kind { true } else { false } }

  private var references: [TypeReference] {
    switch kind {
    case .structure(let structure):
      structure.properties.map(\.type) + [structure.additional].compactMap { $0 }
    case .union(let union): union.variants.map(\.type)
    case .responses(let choice): choice.variants.compactMap(\.content.type)
    case .alias(let type): [type]
    case .enumeration: []
    }
  }
}

extension Group {
  var operationsUseFoundation: Bool {
    operations.contains { $0.types.contains(where: \.needsFoundation) }
  }

  /// Whether the types of failures, which no signature names, are of Foundation or of the codec.
  var operationsHideFoundation: Bool { failureTypes.contains(where: \.needsFoundation) }
  var operationsHideJSON: Bool {
    failureTypes.contains(where: \.needsCodec)
  }

  private var failureTypes: [TypeReference] { operations.flatMap { $0.failures.map(\.type) } }

  /// Whether a signature names a type of the codec, or needs what the codec says of another.
  var operationsUseJSON: Bool {
    operations.contains { operation in
      operation.arguments.contains(where: \.isThreeState)
        || operation.types.contains(where: \.needsCodec)
        || operation.itemType.map { !$0.isNamed } ?? false
    }
  }
}

extension OperationPlan {
  /// The type in `EventStream<Item>` or `Pages<Item>`, which must be one that can be read. The
  /// codec makes it so, except for the types that are generated.
  fileprivate var itemType: TypeReference? {
    switch result {
    case .stream(let type, _): type
    case .value(.array(let item), _, _) where pagination != nil: item
    default: nil
    }
  }

  /// The types in the signature of the method.
  fileprivate var types: [TypeReference] {
    let arguments = arguments.map(\.type)
    switch result {
    case .value(let type, _, _), .stream(let type, _), .byStatus(let type):
      return arguments + [type]
    default: return arguments
    }
  }
}

extension TypeReference {
  fileprivate var isNamed: Bool { if case .named = self { true } else { false } }

  func contains(_ type: TypeReference) -> Bool {
    if self == type { return true }
    switch self {
    case .array(let inner), .dictionary(let inner), .optional(let inner):
      return inner.contains(type)
    default: return false
    }
  }
}
