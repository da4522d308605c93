import SeamstressDiagnostics
import SeamstressDocuments
import Testing

@testable import SeamstressBlueprint

/// A blueprint made by hand that has one of everything.
struct SampleBlueprint {
  let naming = Naming(acronyms: ["acs"])
  let node: Node

  init() throws {
    let file = SourceFile(path: "sample.json", text: "{}")
    node = try #require(DocumentReader(DiagnosticBag()).read(file)).root
  }

  func type(_ name: String) -> SwiftName { naming.typeName(name) }
  func member(_ name: String) -> SwiftName { naming.memberName(name) }

  var blueprint: Blueprint {
    var coverage = Coverage()
    coverage.record(.operation, .emitted, node)
    coverage.record(.parameter, .skipped, node, reason: "whole query strings\nare not supported")
    return Blueprint(
      title: "Seam Connect", version: "1.0.0", documentation: "Locks and codes.",
      client: type("seam"), access: .public,
      servers: [
        .init(
          url: "https://{region}.example.com", documentation: nil,
          variables: [.init(name: "region", defaultValue: "eu", allowedValues: ["eu", "us"])])
      ],
      securitySchemes: [
        .init(name: "api_key", kind: .bearer, documentation: nil),
        .init(name: "workspace", kind: .header("seam-workspace"), documentation: "Which one."),
      ],
      root: Group(
        typePath: [], accessor: nil, documentation: nil,
        children: [
          Group(
            typePath: [type("acs")], accessor: member("acs"), documentation: nil,
            children: [credentials])
        ]),
      types: [credential, event, callback],
      components: [
        .init(name: "credential list", type: .optional(.array(.named(credential.id))), node: node)
      ],
      coverage: coverage)
  }

  // MARK: Operations

  private var credentials: Group {
    Group(
      typePath: [type("acs"), type("credentials")], accessor: member("credentials"),
      documentation: "Credentials of people.", operations: [assign, list, watch],
      types: [
        declaration(
          9, [type("list_order")],
          .enumeration(
            .init(
              rawType: .integer,
              cases: [
                .init(name: naming.verbatim("_1"), value: .integer(1)),
                .init(name: naming.verbatim("minus1"), value: .integer(-1)),
              ], isOpen: false)), usage: .request)
      ])
  }

  private var assign: OperationPlan {
    var plan = operation("assign", "PATCH", "/acs/credentials/assign", .void)
    plan.arguments = [
      argument("acs_credential_id", .string, isRequired: true),
      argument("acs_user_id", .string), argument("user_identity_id", .string),
      argument("ends_at", .date, isNullable: true),
    ]
    plan.constants = [.init(wireName: "kind", place: .member, value: .string("credential"))]
    plan.alternatives = [
      .init(required: ["acs_user_id"], excluded: ["user_identity_id"]),
      .init(required: ["user_identity_id"], excluded: ["acs_user_id"]),
    ]
    plan.body = .members(mediaType: "application/json")
    plan.security = [["api_key"], ["pat", "workspace"]]
    plan.deprecation = Deprecation(message: "Use `credentials.update`.")
    return plan
  }

  private var list: OperationPlan {
    var plan = operation(
      "list", "GET", "/acs/{system}/credentials",
      .value(.array(.named(TypeID(number: 0))), at: ["acs_credentials"], optional: false))
    var order = argument("order by", .named(TypeID(number: 9)), place: .query)
    order.style = ParameterStyle(name: .pipeDelimited, explode: false, allowReserved: true)
    order.deprecation = Deprecation(message: nil)
    plan.arguments = [
      argument("system", .string, isRequired: true, place: .path),
      argument("page_cursor", .string, place: .query), order,
    ]
    plan.pagination = .init(
      style: .cursor, parameter: "page_cursor", next: "pagination.next", more: "pagination.more")
    plan.failures = [
      .init(statuses: 404...404, type: .json),
      .init(statuses: 500...599, type: .dictionary(.json)), .init(statuses: 0...999, type: .json),
    ]
    plan.security = []
    return plan
  }

  private var watch: OperationPlan {
    var plan = operation(
      "watch", "POST", "/events", .stream(.named(TypeID(number: 2)), format: .events))
    plan.arguments = [argument("body", .data, place: .body)]
    plan.body = .bytes(mediaType: "application/octet-stream")
    plan.unavailable = "the parameter 'q' cannot be sent"
    plan.accept = "text/event-stream"
    plan.server = "https://stream.example.com"
    return plan
  }

  private func operation(
    _ name: String, _ method: String, _ path: String, _ result: OperationPlan.Result
  ) -> OperationPlan {
    OperationPlan(
      name: member(name), id: "\(name)_credentials", method: method, path: path, summary: nil,
      documentation: nil, deprecation: nil, unavailable: nil, arguments: [], constants: [],
      alternatives: [], body: .none, result: result, failures: [], security: nil, pagination: nil,
      server: nil, accept: nil, node: node)
  }

  private func argument(
    _ name: String, _ type: TypeReference, isRequired: Bool = false, isNullable: Bool = false,
    place: Argument.Place = .member
  ) -> Argument {
    Argument(
      label: member(name), wireName: name, type: type, isRequired: isRequired,
      isNullable: isNullable, place: place, style: nil, documentation: nil, deprecation: nil,
      node: node)
  }

  // MARK: Types

  private var credential: TypeDeclaration {
    var kind = property("kind", .string, isRequired: true)
    kind.constant = .string("credential")
    var size = property("size", .integer)
    size.defaultValue = .integer(3)
    size.isBoxed = true
    var legacy = property("legacy_id", .string, isNullable: true)
    legacy.deprecation = Deprecation(message: "Gone\nsoon.")
    let structure = Structure(
      properties: [
        property("acs_credential_id", .string, isRequired: true),
        property("method", .named(TypeID(number: 1)), isRequired: true, isNullable: true), kind,
        size, legacy,
      ],
      additional: .array(.json))
    var declaration = declaration(
      0, [type("acs_credential")], .structure(structure), usage: [.request, .response])
    declaration.nested = [
      self.declaration(
        1, [type("acs_credential"), type("method")],
        .enumeration(
          .init(
            rawType: .string,
            cases: [
              .init(name: member("code"), value: .string("code")),
              .init(name: member("mobile_key"), value: .string("mobile_key")),
              .init(name: member("esc"), value: .string("\u{1B}[31m\"")),
            ], isOpen: true)), usage: .response)
    ]
    return declaration
  }

  private var event: TypeDeclaration {
    let variants = [
      Union.Variant(
        name: member("opened"), type: .named(TypeID(number: 0)), documentation: nil,
        kinds: [.object], tags: [.init(key: "type", values: [.string("door.opened")])],
        requiredKeys: [], knownKeys: []),
      Union.Variant(
        name: member("text"), type: .string, documentation: nil, kinds: [.string, .integer],
        tags: [], requiredKeys: ["a", "b c"], knownKeys: []),
    ]
    let union = Union(variants: variants, discriminator: "type", isOpen: true, isIndirect: true)
    return declaration(2, [type("event")], .union(union), usage: .response)
  }

  private var callback: TypeDeclaration {
    var declaration = declaration(
      3, [type("callback")], .alias(.optional(.dictionary(.named(TypeID(number: 2))))), usage: [])
    declaration.deprecation = Deprecation(message: nil)
    return declaration
  }

  private func property(
    _ name: String, _ type: TypeReference, isRequired: Bool = false, isNullable: Bool = false
  ) -> Property {
    Property(
      name: member(name), wireName: name, type: type, isRequired: isRequired,
      isNullable: isNullable, constant: nil, defaultValue: nil, documentation: nil,
      deprecation: nil, isBoxed: false, node: node)
  }

  private func declaration(
    _ number: Int, _ path: [SwiftName], _ kind: TypeDeclaration.Kind, usage: Usage
  ) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID(number: number), path: path, kind: kind, documentation: nil, deprecation: nil,
      node: node, usage: usage, nested: [])
  }
}
