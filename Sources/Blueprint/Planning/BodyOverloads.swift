import SeamstressDocuments
import SeamstressOpenAPI

/// Plans further methods for an operation whose body may be sent in several ways: one for each
/// media type that takes other arguments, and one without a body where the document says in words
/// that it may be left out.
///
///     application/json, text/plain    render(text: "# A")    render(body: "# A")
///
/// A method has the name of the first one where no call could mean both, else it says how it sends:
/// `uploadAsMultipart`.
struct BodyOverloads {
  let operations: OperationPlanner
  let draft: OperationPlanner.Draft
  let friends: [TypeID]

  private struct Way {
    var kind: BodyKind
    var operation: OperationPlan
  }

  /// Whether there is one way to send a body, as there nearly always is.
  func isOneWay(_ body: RequestBody) -> Bool {
    guard body.content.count == 1, !draft.sendsQuery, !isOptionalInWords(body) else { return false }
    operations.types.coverage.record(.body, .emitted, body.node)
    return true
  }

  func plan(
    _ first: OperationPlan, _ body: RequestBody, names: inout NameScope
  ) -> [OperationPlan] {
    let choices = BodyKind.choices(among: body.content)
    guard let preferred = choices.first else {
      operations.types.coverage.record(.body, .skipped, body.node, reason: "it has no content")
      return []
    }
    guard !draft.sendsQuery else {
      operations.types.coverage.record(.body, .emitted, body.node, reason: "sent as query")
      return []
    }
    var ways = [Way(kind: preferred.kind, operation: first)]
    var repeated: [String] = []
    for choice in choices.dropFirst() {
      let way = Way(kind: choice.kind, operation: overload(first, choice))
      if isXML(choice) || ways.contains(where: { isRepeated(way, of: $0) }) {
        repeated.append(choice.media.name)
      } else {
        ways.append(named(way, besides: ways, names: &names))
      }
    }
    let others = repeated.joined(separator: ", ")
    operations.types.coverage.record(
      .body, .emitted, body.node,
      reason: repeated.isEmpty ? nil : "sent as \(preferred.media.name), not as \(others)")
    if isOptionalInWords(body), first.arguments.contains(where: \.isRequiredMember) {
      ways.append(Way(kind: preferred.kind, operation: overload(first, nil)))
    }
    return ways.dropFirst().map(\.operation)
  }

  private func overload(_ first: OperationPlan, _ choice: BodyKind.Choice?) -> OperationPlan {
    var arguments = ArgumentPlanner(operations: operations, draft: draft, friends: friends)
    let inputs = arguments.plan(choice)
    var operation = first
    operation.isOverload = true
    operation.arguments = inputs.arguments
    operation.constants = inputs.constants
    operation.alternatives = inputs.alternatives
    operation.body = inputs.body
    operation.unavailable = inputs.unavailable
    let note = choice.map { "The body is sent as `\($0.media.name)`." } ?? "Sends no body."
    operation.documentation = operation.documentation.map { "\($0)\n\n\(note)" } ?? note
    return operation
  }

  /// `required` is false where nothing is said, and mostly nothing is said of bodies that must be
  /// there; so only who writes `required: false` means it.
  private func isOptionalInWords(_ body: RequestBody) -> Bool {
    body.node["required"]?.boolean == false
  }

  /// Members of an object would have to be written as XML by the caller.
  private func isXML(_ choice: BodyKind.Choice) -> Bool {
    let essence = choice.media.name.prefix { $0 != ";" }.lowercased()
    guard essence.hasSuffix("xml"), let schema = choice.media.schema else { return false }
    return operations.types.shapes.destination(of: schema).shape.kind.isComposite
  }

  /// The same arguments in another syntax, or another name for bytes or text.
  private func isRepeated(_ way: Way, of other: Way) -> Bool {
    guard way.kind == other.kind || way.kind.isStructured && other.kind.isStructured else {
      return false
    }
    return way.operation.arguments.map(Signature.init)
      == other.operation.arguments.map(Signature.init)
  }

  private struct Signature: Equatable {
    let label: SwiftName
    let type: TypeReference
    let isRequired: Bool

    init(_ argument: Argument) {
      label = argument.label
      type = argument.type
      isRequired = argument.isRequired
    }
  }

  private func named(_ way: Way, besides others: [Way], names: inout NameScope) -> Way {
    let isClear = others.allSatisfy { other in
      other.operation.name != way.operation.name
        || way.operation.methods.allSatisfy { left in
          other.operation.methods.allSatisfy { areDistinct(left, $0) }
        }
    }
    guard !isClear else { return way }
    var way = way
    let words = Words(way.operation.name.bare).list + way.kind.words
    way.operation.name = names.claim(
      [operations.naming.memberName(words: words)], suffix: "Call")
    return way
  }

  /// Whether no call fits both: one of them requires what the other does not have.
  private func areDistinct(_ left: [Argument], _ right: [Argument]) -> Bool {
    func lacks(_ one: [Argument], _ other: [Argument]) -> Bool {
      one.contains { argument in
        argument.isRequired
          && !other.contains { $0.label == argument.label && $0.type == argument.type }
      }
    }
    return lacks(left, right) || lacks(right, left)
  }
}

extension Argument {
  fileprivate var isRequiredMember: Bool { isRequired && place == .member }
}
