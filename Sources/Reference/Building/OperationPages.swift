internal import SeamstressBlueprint
internal import SeamstressEmission
internal import SeamstressSamples

/// The page of an operation: what it does, samples, who may call it, what it takes and returns.
struct OperationPages {
  let index: ReferenceIndex
  let samples: SampleWriter

  func page(_ operation: OperationPlan, in group: Group, parents: [PageID]) -> Page {
    let samples = samples.samples(operation, in: group)
    let sections = SampleSection(client: index.blueprint.client.bare)
    let parameters = self.parameters(operation)
    let response = ResponseSection(index: index).blocks(operation)
    let errors = ErrorSection(index: index).blocks(operation)
    let examples = sections.others(samples)
    let rest = parameters + response + errors + examples
    var blocks: [Block] = [.contents(Self.contents(rest))]
    blocks.append(.code(language: "http", signature(operation)))
    blocks += notices(operation)
    blocks += description(operation)
    blocks += sections.primary(samples, operation)
    blocks += AuthenticationSection(blueprint: index.blueprint).blocks(operation)
    return Page(
      id: .operation(group.typePath, operation.name), title: Self.title(operation),
      summary: Self.summary(operation), blocks: blocks + rest, parents: parents)
  }

  static func title(_ operation: OperationPlan) -> String {
    operation.title ?? operation.summary ?? operation.name.bare
  }

  /// One line for lists: the summary, or the first sentence of the description.
  static func summary(_ operation: OperationPlan) -> [Inline] {
    let blocks = TextReader(operation.documentation ?? operation.summary ?? "").blocks
    guard case .paragraph(let text)? = blocks.first else { return [] }
    return text.plainText.utf8.count > 300 ? [.text(title(operation))] : text
  }

  private static func contents(_ blocks: [Block]) -> [(title: String, anchor: String)] {
    blocks.compactMap { block in
      guard case .heading(2, let title, let anchor) = block else { return nil }
      return (title.plainText, anchor)
    }
  }

  /// `PATCH /acs/credentials/assign ⇒ void`.
  private func signature(_ operation: OperationPlan) -> String {
    let result: String =
      switch operation.result {
      case .void: "void"
      case .text: "String"
      case .bytes: "[UInt8]"
      case .value(let type, _, _), .byStatus(let type): index.spelling.source(type).text
      case .stream(let type, _): "EventStream<\(index.spelling.source(type).text)>"
      }
    return "\(operation.method) \(operation.path) ⇒ \(result)"
  }

  private func notices(_ operation: OperationPlan) -> [Block] {
    var blocks: [Block] = []
    if let deprecation = operation.deprecation {
      let message = deprecation.message.map { InlineReader($0).inlines } ?? []
      blocks.append(.hint(.warning, [.strong([.text("Deprecated.")]), .text(" ")] + message))
    }
    if let reason = operation.unavailable {
      blocks.append(.hint(.warning, [.text("The Swift client cannot call this: \(reason).")]))
    }
    return blocks
  }

  private func description(_ operation: OperationPlan) -> [Block] {
    let text = operation.documentation ?? operation.summary ?? ""
    return TextReader(text).blocks
  }

  private func parameters(_ operation: OperationPlan) -> [Block] {
    let fields = FieldBuilder(index: index).fields(operation)
    let heading = Block.heading(2, "Request Parameters")
    guard !fields.isEmpty else { return [heading, .text("None")] }
    var blocks = [heading, .fields(fields)]
    if operation.methods.count > 1 { blocks.append(choices(operation)) }
    return blocks
  }

  /// Parameters that exclude each other are several methods in Swift.
  private func choices(_ operation: OperationPlan) -> Block {
    let methods = operation.methods.map { arguments -> [Inline] in
      let labels = arguments.map { $0.label.bare + ":" }.joined()
      return [.code("\(operation.name.bare)(\(labels))")]
    }
    return .details(
      [.text("Some parameters exclude each other: the methods in Swift")], [.list(methods)])
  }
}
