internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressJSON

/// Chooses the values of samples. The examples of the description come first: those of its bodies
/// and parameters, then what its own samples for cURL send (`x-codeSamples`). Where it has none, or
/// one that does not fit, the required arguments get plausible values, once for each choice among
/// arguments that exclude each other.
struct RequestPlanner {
  let values: PlausibleValues
  let writer: SwiftValues

  func requests(_ operation: OperationPlan) -> [SampleRequest] {
    let examples = ExampleReader(operation)
    let response = examples.response ?? self.response(operation)
    let given = examples.requests.compactMap { completed($0, operation, response) }
    guard given.isEmpty else { return given }
    return operation.methods.map { arguments in
      let required = arguments.filter(\.isRequired)
      return SampleRequest(
        title: nil, summary: nil,
        values: required.map { ($0.wireName, value($0)) }, response: response)
    }
  }

  /// An example with the required arguments that it lacks, or nil if no method takes the ones it
  /// has. What the operation does not know is left out.
  private func completed(
    _ request: SampleRequest, _ operation: OperationPlan, _ response: JSON?
  ) -> SampleRequest? {
    let given = request.values.filter { name, value in
      operation.arguments.contains {
        $0.wireName == name && (writer.source(value, as: $0) != nil)
      }
    }
    let names = Set(given.map(\.name))
    let fitting = operation.methods.filter { arguments in
      names.isSubset(of: Set(arguments.map(\.wireName)))
    }
    // Of several methods that take the values, the one that needs the fewest others.
    guard
      let arguments = fitting.min(by: { missing($0, names).count < missing($1, names).count })
    else { return nil }
    var result = request
    result.values = given + missing(arguments, names).map { ($0.wireName, value($0)) }
    result.response = request.response ?? response
    return result
  }

  private func missing(_ arguments: [Argument], _ names: Set<String>) -> [Argument] {
    arguments.filter { $0.isRequired && !names.contains($0.wireName) }
  }

  /// The value of an argument: the description's own where that can be written, else a made one.
  private func value(_ argument: Argument) -> JSON {
    if let example = ExampleReader.example(of: argument),
      writer.source(example, as: argument) != nil
    {
      return example
    }
    return values.value(argument)
  }

  private func response(_ operation: OperationPlan) -> JSON? {
    guard case .value(let type, let path, _) = operation.result else { return nil }
    let payload = values.answer(type, name: path.last ?? operation.name.bare)
    return path.reversed().reduce(payload) { value, key in .object([key: value]) }
  }
}
