import SeamstressBlueprint
import SeamstressTemplating

/// The file of the client itself.
struct ClientFileView: TemplateView {
  let header: SwiftSource
  /// How Foundation and the codec are imported, if at all: `public`, or `internal` where only the
  /// bodies of methods use them.
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let documentation: SwiftSource?
  let name: SwiftSource
  let servers: [SwiftSource]
  let schemes: [SwiftSource]
  let operationServers: [SwiftSource]
  /// `SeamstressRuntime.Polling(…)`, where the configuration has one.
  let polling: SwiftSource?
  let group: Group
  let methods: [MethodView.Method]
  let scope: FileScope

  static let shape = ViewShape<ClientFileView>(
    "ClientFile",
    [
      .swift("header") { $0.header },
      .optionalSwift("foundation") { $0.foundation },
      .optionalSwift("codec") { $0.codec },
      .optionalSwift("documentation") { $0.documentation },
      .swift("access") { $0.scope.access },
      .flag("isPublic") { $0.scope.isPublic },
      .swift("name") { $0.name },
      .list("children", count: { $0.group.children.count }) {
        AccessorView(group: $0.group.children[$1], access: $0.scope.access)
      },
      .swifts("servers") { $0.servers },
      .swifts("schemes") { $0.schemes },
      .flag("hasNoSchemes") { $0.schemes.isEmpty },
      .flag("hasOperationServers") { !$0.operationServers.isEmpty },
      .swifts("operationServers") { $0.operationServers },
      .optionalSwift("polling") { $0.polling },
      .flag("hasMethods") { !$0.methods.isEmpty },
      .list("methods", count: { $0.methods.count }) {
        MethodView($0.group.operations, $0.methods[$1], $0.scope)
      },
    ])
}

/// The file of a namespace of operations.
struct GroupFileView: TemplateView {
  let header: SwiftSource
  /// How Foundation and the codec are imported, if at all: `public`, or `internal` where only the
  /// bodies of methods use them.
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let path: [SwiftName]
  let group: Group
  let methods: [MethodView.Method]
  let scope: FileScope

  static let shape = ViewShape<GroupFileView>(
    "GroupFile",
    [
      .swift("header") { $0.header },
      .optionalSwift("foundation") { $0.foundation },
      .optionalSwift("codec") { $0.codec },
      .optionalSwift("documentation") { $1.documentation($0.group.documentation) },
      .swift("access") { $0.scope.access },
      .swift("parent") { .path($0.path.dropLast()) },
      .swift("path") { .path($0.path) },
      .swift("name") { $0.path.last.map { "\($0)" } ?? "" },
      .list("children", count: { $0.group.children.count }) {
        AccessorView(group: $0.group.children[$1], access: $0.scope.access)
      },
      .flag("hasMethods") { !$0.methods.isEmpty },
      .list("methods", count: { $0.methods.count }) {
        MethodView($0.group.operations, $0.methods[$1], $0.scope)
      },
      .view("types") {
        ExtensionView(path: .path($0.path), declarations: $0.group.types, scope: $0.scope)
      },
    ])
}

/// The property that leads to a namespace.
struct AccessorView: TemplateView {
  let group: Group
  let access: SwiftSource

  static let shape = ViewShape<AccessorView>(
    "Accessor",
    [
      .swift("access") { $0.access },
      .swift("name") { $0.group.accessor.map { "\($0)" } ?? "" },
      .swift("type") { $0.group.typePath.last.map { "\($0)" } ?? "" },
    ])
}

/// A reference, since a plan is large to copy.
final class MethodView: TemplateView {
  /// One method of an operation.
  struct Method {
    let operation: Int
    let arguments: [Argument]
  }

  let operation: OperationPlan
  let arguments: [Argument]
  let scope: FileScope

  init(_ operations: [OperationPlan], _ method: Method, _ scope: FileScope) {
    operation = operations[method.operation]
    arguments = method.arguments
    self.scope = scope
  }

  static let shape = ViewShape<MethodView>(
    "Method",
    [
      .optionalSwift("documentation") { $0.writeDocumentation(to: &$1) },
      // `, message: "…"` or empty.
      .optionalSwift("deprecation") { $1.message($0.operation.deprecation) },
      .optionalSwift("unavailable") { view, out in
        guard let reason = view.operation.unavailable else { return false }
        out.literal(reason)
        return true
      },
      .swift("access") { $0.scope.access },
      .swift("name") { $1.add($0.operation.name) },
      .swift("parameters") { $0.writeParameters(to: &$1) },
      // ` async throws -> Result`.
      .swift("effects") { $0.writeEffects(to: &$1) },
      .swift("request") { $0.writeRequest(to: &$1) },
      .flag("isMutated") { $0.hasInputs },
      // `query("limit", limit)`, one for each argument.
      .swifts("inputs", isPresent: { $0.hasInputs }) { $0.writeInputs(to: &$1) },
      .swift("send") { $0.writeSend(to: &$1) },
    ])
}
