import SeamstressOpenAPI

/// One operation to write, and where its parts come from: where an API offers several methods on a
/// path that do the same, one gives the method and another may document the parameters.
///
/// A class: it passes through many hands, and copying it would cost more than what they do with it.
final class SelectedOperation {
  let path: PathItem
  let operation: Operation
  /// The operation that documents parameters, body and responses; usually the same.
  let documented: Operation
  /// The other operations of the path, which this one stands for.
  let alternatives: [Operation]

  init(path: PathItem, operation: Operation, documented: Operation, alternatives: [Operation]) {
    self.path = path
    self.operation = operation
    self.documented = documented
    self.alternatives = alternatives
  }
}

extension BlueprintConfiguration {
  func selected(_ path: PathItem) -> [SelectedOperation] {
    guard !methods.isEmpty else {
      return path.operations.map {
        SelectedOperation(path: path, operation: $0, documented: $0, alternatives: [])
      }
    }
    let preferred = methods.lazy.compactMap { method in
      path.operations.first { $0.method == method }
    }.first
    guard let operation = preferred ?? path.operations.first else { return [] }
    let source = parametersFrom.flatMap { method in path.operations.first { $0.method == method } }
    return [
      SelectedOperation(
        path: path, operation: operation, documented: source ?? operation,
        alternatives: path.operations.filter { $0.method != operation.method })
    ]
  }
}
