import SeamstressBlueprint

/// What a file must import for the types that it names.
struct Imports: OptionSet {
  let rawValue: UInt8

  static let foundation = Imports(rawValue: 1)
  static let codec = Imports(rawValue: 2)
  static let runtime = Imports(rawValue: 4)
  /// What the codec says of types that others declare: what is public needs it to be public, too,
  /// and what is not does not count it as used.
  static let conformances = Imports(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Where the type or a part of it is declared.
  init(_ type: TypeReference) {
    switch type {
    case .date, .data, .url, .uuid: self = .foundation
    case .json, .localDate, .uri, .duration: self = .codec
    case .file: self = .runtime
    case .array(let type), .dictionary(let type), .optional(let type): self.init(type)
    case .string, .boolean, .integer, .int32, .int64, .uint64, .double, .float, .named: self = []
    }
  }
}

// Plans are looked at where they lie: each is large to copy.

extension Imports {
  init(_ declarations: [TypeDeclaration]) {
    self = []
    for index in declarations.indices { formUnion(Imports(declarations, index)) }
  }

  /// What one of several declarations needs, and what is inside it.
  init(_ declarations: [TypeDeclaration], _ index: Int) {
    self = Imports(declarations[index].kind)
    if !declarations[index].nested.isEmpty { formUnion(Imports(declarations[index].nested)) }
  }

  /// All but what a status decides about are models of the codec.
  init(_ kind: TypeDeclaration.Kind) {
    switch kind {
    case .structure(let structure):
      self = .codec
      for index in structure.properties.indices { add(structure.properties[index].type) }
      if let additional = structure.additional { add(additional) }
    case .union(let union):
      self = .codec
      for index in union.variants.indices { add(union.variants[index].type) }
    case .responses(let choice):
      self = .runtime
      for variant in choice.variants {
        if let type = variant.content.type { add(type) }
      }
    case .alias(let type): self = Imports(type).union(.codec)
    case .enumeration: self = .codec
    }
  }

  /// What signatures of methods name, or need that the codec says of another type.
  init(signatures operations: [OperationPlan]) {
    self = []
    for index in operations.indices {
      let arguments = operations[index].arguments
      for argument in arguments.indices {
        add(arguments[argument].type)
        // `Nullable` is the codec's.
        if arguments[argument].isNullable, arguments[argument].isThreeState { insert(.codec) }
      }
      add(operations[index].result, isPaged: operations[index].pagination != nil)
    }
  }

  /// The types of failures, which no signature names.
  init(failures operations: [OperationPlan]) {
    self = []
    for index in operations.indices {
      for failure in operations[index].failures { add(failure.type) }
    }
  }

  mutating func add(_ type: TypeReference) { formUnion(Imports(type)) }

  /// The type in `EventStream<Item>` or `Pages<Item>` must be one that can be read. The codec makes
  /// it so, except for the types that are generated.
  private mutating func add(_ result: OperationPlan.Result, isPaged: Bool) {
    switch result {
    case .stream(let item, _):
      add(item)
      if !item.isNamed { insert(.conformances) }
    case .value(.array(let item), _, _) where isPaged:
      add(item)
      if !item.isNamed { insert(.conformances) }
    case .value(let type, _, _), .byStatus(let type): add(type)
    case .void, .text, .bytes: break
    }
  }
}

extension TypeReference {
  var isNamed: Bool { if case .named = self { true } else { false } }
}
