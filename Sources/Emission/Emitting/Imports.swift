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
