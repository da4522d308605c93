package import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressEmission
internal import SeamstressJSON

/// Writes the samples of operations: with the values of the description's own examples where it
/// has some, else with plausible ones. Equal input gives equal samples.
///
///     let samples = SampleWriter(blueprint).samples(operation, in: group)
package struct SampleWriter {
  private let requests: RequestPlanner
  private let swift: SwiftSamples
  private let curl: CURLSamples
  private let commandLine: CommandLineSamples

  package init(_ blueprint: Blueprint) {
    let types = TypeIndex(blueprint)
    let values = PlausibleValues(types)
    let writer = SwiftValues(types, spelling: TypeSpelling(blueprint))
    requests = RequestPlanner(values: values, writer: writer)
    swift = SwiftSamples(blueprint, types: types, values: writer)
    curl = CURLSamples(blueprint)
    commandLine = CommandLineSamples(blueprint)
  }

  /// The first one is the sample to show first.
  package func samples(_ operation: OperationPlan, in group: Group) -> [Sample] {
    requests.requests(operation).map { request in
      let answer = Answer(operation, request.response)
      return Sample(
        title: request.title, summary: request.summary,
        swift: swift.code(operation, in: group, request).map {
          .init(code: $0, output: answer.swift)
        },
        curl: curl.code(operation, request).map { .init(code: $0, output: answer.curl) },
        commandLine: commandLine.code(operation, in: group, request).map {
          .init(code: $0, output: answer.commandLine)
        })
    }
  }
}

/// What each language shows of one answer.
private struct Answer {
  var swift: String
  var curl: String
  var commandLine: String

  init(_ operation: OperationPlan, _ response: JSON?) {
    switch operation.result {
    case .void:
      (swift, curl, commandLine) = ("// Void", operation.hasResponseBody ? "{}" : "", "{}")
    case .value(_, let path, _):
      let body = response ?? .null
      let payload = path.reduce(body) { $0[$1] ?? $0 }
      curl = PrettyJSON.text(body)
      swift = PrettyJSON.text(payload)
      commandLine = PrettyJSON.text(Self.shown(body, operation, path.first))
    case .text, .bytes, .stream, .byStatus:
      let text = response.map(PrettyJSON.text) ?? ""
      (swift, curl, commandLine) = (text, text, text)
    }
  }
}

extension Answer {
  /// The command line leaves out what wraps an answer: it shows the result under its name, and
  /// where the next page is.
  fileprivate static func shown(_ body: JSON, _ operation: OperationPlan, _ key: String?) -> JSON {
    guard let key, let value = body[key] else { return body }
    var shown: JSONObject = [key: value]
    let page = operation.pagination?.next.split(separator: ".").first.map(String.init)
    if let page, let cursor = body[page] { shown[page] = cursor }
    return .object(shown)
  }
}

extension OperationPlan {
  /// Whether an answer of success is described with a body.
  fileprivate var hasResponseBody: Bool {
    source?.node.successResponse?["content"] != nil
  }
}
