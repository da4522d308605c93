import SeamstressDiagnostics
import SeamstressDocuments
import Testing

@testable import SeamstressBlueprint

/// A blueprint with one text in every place where a description may put text. The names are fixed:
/// what becomes of hostile names is the business of `Naming`.
struct HostileBlueprint {
  let text: String
  private let naming = Naming()
  private let node: Node

  init(_ text: String) throws {
    self.text = text
    let file = SourceFile(path: "hostile.json", text: "{}")
    node = try #require(DocumentReader(DiagnosticBag()).read(file)).root
  }

  var blueprint: Blueprint {
    let kinds: [Blueprint.SecurityScheme.Kind] = [
      .bearer, .basic, .http(text), .header(text), .query(text), .cookie(text), .mutualTLS,
    ]
    var polling = PollingPlan()
    (polling.method, polling.path, polling.operation) = (text, text, text)
    polling.security = [[text]]
    (polling.parameter, polling.key, polling.id, polling.status) = (text, text, text, text)
    (polling.pending, polling.success, polling.failure) = ([text], [text, text], [text])
    (polling.code, polling.message) = (text, text)
    return Blueprint(
      title: text, version: text, documentation: text, client: naming.typeName("client"),
      access: .public,
      servers: [
        .init(
          url: text, documentation: text,
          variables: [.init(name: text, defaultValue: text, allowedValues: [text])])
      ],
      securitySchemes: kinds.enumerated().map { index, kind in
        .init(name: "\(index)\(text)", kind: kind, documentation: text)
      },
      root: Group(
        typePath: [], accessor: nil, documentation: text, operations: operations,
        children: [
          Group(
            typePath: [naming.typeName("group")], accessor: naming.memberName("group"),
            documentation: text, operations: operations, types: [declaration(9, "inner", alias)])
        ]),
      types: [
        declaration(0, "thing", .structure(structure), usage: [.request, .response]),
        declaration(1, "kind", .enumeration(enumeration)),
        declaration(2, "closed", .enumeration(closed)), declaration(3, "choice", .union(tagged)),
        declaration(4, "guess", .union(untagged)),
      ],
      polling: polling, coverage: Coverage())
  }

  // MARK: Operations

  private var operations: [OperationPlan] {
    let members: [OperationPlan.Body] = [.members(mediaType: text), .form, .multipart]
    let wholes: [OperationPlan.Body] = [
      .json(mediaType: text), .text(mediaType: text), .bytes(mediaType: text),
    ]
    return members.enumerated().map { operation("member\($0)", $1, .member, paging($0)) }
      + wholes.enumerated().map { operation("whole\($0)", $1, .body, .void) }
      + [operation("stream", .none, .query, .stream(.string, format: .events))]
  }

  private func paging(_ index: Int) -> OperationPlan.Result {
    .value(.array(.named(TypeID(number: index))), at: [text], optional: false)
  }

  private func operation(
    _ name: String, _ body: OperationPlan.Body, _ place: Argument.Place,
    _ result: OperationPlan.Result
  ) -> OperationPlan {
    let isPaged = if case .value = result { true } else { false }
    let type: TypeReference = if case .bytes = body { .data } else { .string }
    return OperationPlan(
      name: naming.memberName(name), id: text, method: text, path: text, summary: text,
      documentation: text + "\n" + text, deprecation: Deprecation(message: text),
      unavailable: text,
      arguments: [
        argument("a", place, type), argument("b", .query, .string),
        argument("c", .header, .string), argument("d", .cookie, .string),
        argument("e", .path, .string),
      ],
      constants: [.init(wireName: text, place: .member, value: .string(text))],
      alternatives: [], body: body, result: result, failures: [],
      security: [[text, "\(text)2"], []],
      pagination: isPaged ? .init(style: .cursor, parameter: text, next: text, more: text) : nil,
      server: text, accept: text, node: node)
  }

  private func argument(
    _ name: String, _ place: Argument.Place, _ type: TypeReference
  ) -> Argument {
    Argument(
      label: naming.memberName(name), wireName: text, type: type, isRequired: true,
      isNullable: false, place: place, style: nil, documentation: text + "\r\n" + text,
      deprecation: Deprecation(message: text), node: node)
  }

  // MARK: Types

  private var alias: TypeDeclaration.Kind { .structure(Structure(properties: [])) }

  private var structure: Structure {
    var constant = property("constant")
    constant.isRequired = true
    constant.constant = .string(text)
    var assumed = property("assumed")
    assumed.defaultValue = .string(text)
    var old = property("old")
    old.deprecation = Deprecation(message: text)
    return Structure(properties: [constant, assumed, old], additional: .json)
  }

  private func property(_ name: String) -> Property {
    Property(
      name: naming.memberName(name), wireName: text + name, type: .string, isRequired: false,
      isNullable: true, constant: nil, defaultValue: nil, documentation: text, deprecation: nil,
      isBoxed: false, node: node)
  }

  private var enumeration: Enumeration {
    Enumeration(
      rawType: .string,
      cases: [.init(name: naming.memberName("one"), value: .string(text))], isOpen: true)
  }

  private var closed: Enumeration {
    var closed = enumeration
    closed.isOpen = false
    return closed
  }

  private var tagged: Union {
    Union(
      variants: [
        variant("one", tags: [.init(key: text, values: [.string(text)])]),
        variant("two", tags: [.init(key: text, values: [.string(text + "2")])]),
      ], discriminator: text, isOpen: true, isIndirect: false)
  }

  private var untagged: Union {
    Union(
      variants: [
        variant("one", tags: [.init(key: text, values: [.string(text), .integer(1)])]),
        variant("two", tags: []),
      ], discriminator: nil, isOpen: true, isIndirect: true)
  }

  private func variant(_ name: String, tags: [Union.Tag]) -> Union.Variant {
    Union.Variant(
      name: naming.memberName(name), type: .named(TypeID(number: 0)), documentation: text,
      kinds: [.object], tags: tags, requiredKeys: [text], knownKeys: [text])
  }

  private func declaration(
    _ number: Int, _ name: String, _ kind: TypeDeclaration.Kind, usage: Usage = .response
  ) -> TypeDeclaration {
    TypeDeclaration(
      id: TypeID(number: number), path: [naming.typeName(name)], kind: kind, documentation: text,
      deprecation: Deprecation(message: text), node: node, usage: usage, nested: [])
  }
}
