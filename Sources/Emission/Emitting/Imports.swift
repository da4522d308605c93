import SeamstressBlueprint

// What the files of declarations and operations import.

extension TypeDeclaration {
  var usesFoundation: Bool {
    refers { $0.needsFoundation } || nested.contains(where: \.usesFoundation)
  }

  /// Whether a declaration needs the runtime beside the codec.
  var usesRuntime: Bool {
    isByStatus || refers { $0.contains(.file) }
      || nested.contains(where: \.usesRuntime)
  }

  /// Whether a declaration needs the codec: all but those that a status decides about are models.
  var usesCodec: Bool {
    !isByStatus || refers { $0.needsCodec }
      || nested.contains(where: \.usesCodec)
  }

  private var isByStatus: Bool { if case .responses = kind { true } else { false } }

  /// Whether any of the types that the declaration names is one of these.
  private func refers(to isOne: (TypeReference) -> Bool) -> Bool {
    switch kind {
    case .structure(let structure):
      structure.properties.contains { isOne($0.type) } || structure.additional.map(isOne) ?? false
    case .union(let union): union.variants.contains { isOne($0.type) }
    case .responses(let choice): choice.variants.contains { $0.content.type.map(isOne) ?? false }
    case .alias(let type): isOne(type)
    case .enumeration: false
    }
  }
}

// Operations are looked at where they lie: each is large to copy.
extension Group {
  var operationsUseFoundation: Bool { signaturesRefer { $0.needsFoundation } }

  /// Whether the types of failures, which no signature names, are of Foundation or of the codec.
  var operationsHideFoundation: Bool { failuresRefer { $0.needsFoundation } }
  var operationsHideJSON: Bool { failuresRefer { $0.needsCodec } }

  /// Whether a signature names a type of the codec, or needs what the codec says of another.
  var operationsUseJSON: Bool {
    signaturesRefer { $0.needsCodec }
      || operations.indices.contains { index in
        operations[index].arguments.contains(where: \.isThreeState)
          || itemType(of: index).map { !$0.isNamed } ?? false
      }
  }

  /// Whether any type in the signature of a method is one of these.
  private func signaturesRefer(to isOne: (TypeReference) -> Bool) -> Bool {
    operations.indices.contains { index in
      let arguments = operations[index].arguments
      if arguments.indices.contains(where: { isOne(arguments[$0].type) }) { return true }
      switch operations[index].result {
      case .value(let type, _, _), .stream(let type, _), .byStatus(let type): return isOne(type)
      case .void, .text, .bytes: return false
      }
    }
  }

  private func failuresRefer(to isOne: (TypeReference) -> Bool) -> Bool {
    operations.indices.contains { operations[$0].failures.contains { isOne($0.type) } }
  }

  /// The type in `EventStream<Item>` or `Pages<Item>`, which must be one that can be read. The
  /// codec makes it so, except for the types that are generated.
  private func itemType(of index: Int) -> TypeReference? {
    switch operations[index].result {
    case .stream(let type, _): type
    case .value(.array(let item), _, _) where operations[index].pagination != nil: item
    default: nil
    }
  }
}

extension TypeReference {
  var isNamed: Bool { if case .named = self { true } else { false } }

  func contains(_ type: TypeReference) -> Bool {
    if self == type { return true }
    switch self {
    case .array(let inner), .dictionary(let inner), .optional(let inner):
      return inner.contains(type)
    default: return false
    }
  }
}
