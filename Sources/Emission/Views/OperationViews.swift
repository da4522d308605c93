import SeamstressTemplating

/// The file of the client itself.
struct ClientFileView: TemplateView {
  let header: SwiftSource
  /// How Foundation and the codec are imported, if at all: `public`, or `internal` where only the
  /// bodies of methods use them.
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let documentation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let children: [AccessorView]
  let servers: [SwiftSource]
  let schemes: [SwiftSource]
  let operationServers: [SwiftSource]
  /// `SeamstressRuntime.Polling(…)`, where the configuration has one.
  let polling: SwiftSource?
  let methods: [MethodView]

  static let shape = ViewShape<ClientFileView>(
    "ClientFile",
    [
      .text("header") { $0.header.text },
      .optionalText("foundation") { $0.foundation?.text },
      .optionalText("codec") { $0.codec?.text },
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .list("children") { $0.children },
      .texts("servers") { $0.servers.map(\.text) },
      .texts("schemes") { $0.schemes.map(\.text) },
      .flag("hasNoSchemes") { $0.schemes.isEmpty },
      .flag("hasOperationServers") { !$0.operationServers.isEmpty },
      .texts("operationServers") { $0.operationServers.map(\.text) },
      .optionalText("polling") { $0.polling?.text },
      .flag("hasMethods") { !$0.methods.isEmpty },
      .list("methods") { $0.methods },
    ])
}

/// The file of a namespace of operations.
struct GroupFileView: TemplateView {
  let header: SwiftSource
  /// How Foundation and the codec are imported, if at all: `public`, or `internal` where only the
  /// bodies of methods use them.
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let documentation: SwiftSource?
  let access: SwiftSource
  let parent: SwiftSource
  let path: SwiftSource
  let name: SwiftSource
  let children: [AccessorView]
  let methods: [MethodView]
  let types: ExtensionView?

  static let shape = ViewShape<GroupFileView>(
    "GroupFile",
    [
      .text("header") { $0.header.text },
      .optionalText("foundation") { $0.foundation?.text },
      .optionalText("codec") { $0.codec?.text },
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("parent") { $0.parent.text },
      .text("path") { $0.path.text },
      .text("name") { $0.name.text },
      .list("children") { $0.children },
      .flag("hasMethods") { !$0.methods.isEmpty },
      .list("methods") { $0.methods },
      .view("types") { $0.types },
    ])
}

/// The property that leads to a namespace.
struct AccessorView: TemplateView {
  let access: SwiftSource
  let name: SwiftSource
  let type: SwiftSource

  static let shape = ViewShape<AccessorView>(
    "Accessor",
    [
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .text("type") { $0.type.text },
    ])
}

struct MethodView: TemplateView {
  let documentation: SwiftSource?
  /// `, message: "…"` or empty.
  let deprecation: SwiftSource?
  let unavailable: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let parameters: SwiftSource
  /// ` async throws -> Result`.
  let effects: SwiftSource
  let request: SwiftSource
  /// `query("limit", limit)`, one for each argument.
  let inputs: [SwiftSource]
  let send: SwiftSource

  static let shape = ViewShape<MethodView>(
    "Method",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .optionalText("deprecation") { $0.deprecation?.text },
      .optionalText("unavailable") { $0.unavailable?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .text("parameters") { $0.parameters.text },
      .text("effects") { $0.effects.text },
      .text("request") { $0.request.text },
      .flag("isMutated") { !$0.inputs.isEmpty },
      .texts("inputs") { $0.inputs.map(\.text) },
      .text("send") { $0.send.text },
    ])
}
