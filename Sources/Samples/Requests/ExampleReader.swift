internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressJSON

/// Finds the examples that a description has of an operation (OpenAPI §4.8.14, §4.8.19).
struct ExampleReader {
  private let operation: OperationPlan
  private let node: Node

  init(_ operation: OperationPlan) {
    self.operation = operation
    node = operation.source?.node ?? operation.node
  }

  /// Examples of the body, each a request of its own; all with the examples of the parameters.
  var requests: [SampleRequest] {
    let bodies = named(node["requestBody"]?.resolved?.firstMedia)
    if !bodies.isEmpty { return bodies.map(request) }
    return CodeSample.requests(node["x-codeSamples"])
  }

  /// The body of the answer.
  var response: JSON? {
    let usual = node.successResponse?.firstMedia
    let media = operation.isOverload ? own ?? usual : usual
    guard let example = named(media).first?.value else {
      // Those show the method that gives what is usual.
      return media == usual ? CodeSample.responses(node["x-codeSamples"]).first : nil
    }
    return example.lineCount > 200 ? nil : example
  }

  /// What the method asks for.
  private var own: Node? {
    guard let name = operation.accept?.split(separator: ",").first else { return nil }
    return node.successResponse?["content"]?[String(name)]
  }

  private struct Example {
    var title: String?
    var summary: String?
    var value: JSON
  }

  private func request(_ example: Example) -> SampleRequest {
    let parameters = operation.arguments.filter { $0.node.isObject && $0.place != .body }
      .filter { $0.isRequired }
      .compactMap { argument in Self.example(of: argument).map { (argument.wireName, $0) } }
    let whole = operation.arguments.first { $0.place == .body }
    let members = example.value.object?.map { ($0.name, $0.value) } ?? []
    return SampleRequest(
      title: example.title, summary: example.summary,
      values: parameters + (whole.map { [($0.wireName, example.value)] } ?? members))
  }

  private func named(_ media: Node?) -> [Example] {
    guard let media else { return [] }
    if let value = media["example"]?.json { return [Example(value: value)] }
    return media["examples"]?.members.compactMap { member in
      guard let example = member.value.resolved, let value = example["value"]?.json else {
        return nil
      }
      return Example(
        title: example["summary"]?.string, summary: example["description"]?.string, value: value)
    } ?? []
  }

  /// The first example of a parameter, or of the schema of one or of a member.
  static func example(of argument: Argument) -> JSON? {
    guard argument.place != .body else { return nil }
    let own = argument.node.isObject ? argument.node : nil
    if let value = own?["example"]?.json { return value }
    if let value = own?["examples"]?.members.first?.value.resolved?["value"]?.json { return value }
    return argument.node.describedSchema.flatMap(example(ofSchema:))
  }

  static func example(ofSchema schema: Node) -> JSON? {
    if let value = schema["example"]?.json { return value }
    if let value = schema["examples"]?.elements.first?.json { return value }
    return nil
  }
}

extension JSON {
  /// The lines it takes when it is laid out.
  fileprivate var lineCount: Int {
    switch self {
    case .array(let elements): elements.reduce(2) { $0 + $1.lineCount }
    case .object(let object): object.values.reduce(2) { $0 + $1.lineCount }
    default: 1
    }
  }
}
