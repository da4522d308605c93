internal import SeamstressBlueprint
internal import SeamstressEmission
internal import SeamstressJSON

/// Writes calls of generated methods.
///
///     try await seam.acs.credentials.assign(
///       acsCredentialID: "59c9af06-7881-46d2-8d9b-3eda964c058b",
///       userIdentityID: "1082e2e8-ecbd-4ef1-aa61-a805f7ae2f01"
///     )
struct SwiftSamples {
  private static let width = 80
  private let types: TypeIndex
  private let values: SwiftValues
  private let client: SwiftName
  private let paths: [[SwiftName]: [SwiftName]]

  init(_ blueprint: Blueprint, types: TypeIndex, values: SwiftValues) {
    self.types = types
    self.values = values
    client = Naming().memberName(blueprint.client.bare)
    paths = Self.accessors(blueprint.root, below: [])
  }

  /// The accessors that lead to each group, by its type path.
  private static func accessors(
    _ group: Group, below path: [SwiftName]
  ) -> [[SwiftName]: [SwiftName]] {
    var result = [group.typePath: path]
    for child in group.children {
      let inner = accessors(child, below: path + [child.accessor].compactMap { $0 })
      result.merge(inner) { $1 }
    }
    return result
  }

  func code(_ operation: OperationPlan, in group: Group, _ request: SampleRequest) -> String? {
    guard operation.unavailable == nil,
      let arguments = arguments(operation, request)
    else { return nil }
    let path = SwiftSource.joined(
      ["\(client)"]
        + (paths[group.typePath] ?? []).map { .member($0) } + [.member(operation.name)], by: ".")
    return statement(operation, path, arguments).text
  }

  /// The arguments of the method that takes what the request has, in the method's own order.
  private func arguments(
    _ operation: OperationPlan, _ request: SampleRequest
  ) -> [SwiftSource]? {
    let names = Set(request.values.map(\.name))
    let method = operation.methods.first { arguments in
      names.isSubset(of: Set(arguments.map(\.wireName)))
        && arguments.allSatisfy { !$0.isRequired || names.contains($0.wireName) }
    }
    guard let method else { return nil }
    var result: [SwiftSource] = []
    for argument in method {
      guard let json = request[argument.wireName] else { continue }
      guard let value = values.source(json, as: argument) else { return nil }
      result.append("\(.argument(argument.label)): \(value)")
    }
    return result
  }

  private func statement(
    _ operation: OperationPlan, _ path: SwiftSource, _ arguments: [SwiftSource]
  ) -> SwiftSource {
    switch operation.result {
    case .void: return call("try await ", path, arguments, "")
    case .value(.array(let item), _, _) where operation.pagination != nil:
      return loop(over: item, path, arguments)
    case .stream(let type, _): return loop(over: type, path, arguments)
    case .value(let type, _, true):
      let name = variable(type, or: "result")
      let start: SwiftSource = "if let \(name) = try await "
      return "\(call(start, path, arguments, " {"))\n  print(\(name))\n}"
    case .value(let type, _, false): return named(variable(type, or: "result"), path, arguments)
    case .byStatus: return named("response", path, arguments)
    case .text: return named("text", path, arguments)
    case .bytes: return named("bytes", path, arguments)
    }
  }

  private func named(
    _ name: SwiftSource, _ path: SwiftSource, _ arguments: [SwiftSource]
  ) -> SwiftSource {
    call("let \(name) = try await ", path, arguments, "")
  }

  private func loop(
    over type: TypeReference, _ path: SwiftSource, _ arguments: [SwiftSource]
  ) -> SwiftSource {
    let name = variable(type, or: "item")
    return "\(call("for try await \(name) in ", path, arguments, " {"))\n  print(\(name))\n}"
  }

  private func call(
    _ start: SwiftSource, _ path: SwiftSource, _ arguments: [SwiftSource], _ end: SwiftSource
  ) -> SwiftSource {
    let line: SwiftSource = "\(start)\(path)(\(.joined(arguments, by: ", ")))\(end)"
    if line.width <= Self.width || arguments.isEmpty { return line }
    return "\(start)\(path)(\n  \(.joined(arguments, by: ",\n  "))\n)\(end)"
  }

  /// `ACSCredential` → `acsCredential`; what is in capitals there stays so inside.
  private static func lowered(_ type: String) -> SwiftName {
    let acronyms = Words(type).list.filter { $0.count > 1 && $0 == $0.uppercased() }
    return Naming(acronyms: acronyms).memberName(type)
  }

  /// What a value is called: by its type; the client itself must not be hidden.
  private func variable(_ type: TypeReference, or other: StaticString) -> SwiftSource {
    let plain = SwiftSource(stringLiteral: other)
    switch type {
    case .named(let id):
      guard let name = types[id].map({ Self.lowered($0.name.bare) }), name != client else {
        return plain
      }
      return "\(name)"
    case .array(.named(let id)):
      guard let declared = types[id]?.name.bare else { return plain }
      let name = Self.lowered(declared + (declared.hasSuffix("s") ? "List" : "s"))
      return name == client ? plain : "\(name)"
    default: return plain
    }
  }
}
