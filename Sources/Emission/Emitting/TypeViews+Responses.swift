import SeamstressBlueprint

extension TypeViews {
  func responses(_ choice: ResponseChoice, _ declaration: TypeDeclaration) -> ResponsesView {
    ResponsesView(
      documentation: documentation(declaration.documentation), access: access,
      name: "\(declaration.name)", variants: choice.variants.map(answer))
  }

  private func answer(_ variant: ResponseChoice.Variant) -> AnswerView {
    let (type, read) = content(variant.content)
    return AnswerView(
      documentation: documentation(variant.documentation), name: "\(variant.name)",
      member: .member(variant.name), type: type, pattern: .statuses(variant.statuses),
      read: read)
  }

  private func content(_ content: ResponseChoice.Content) -> (SwiftSource?, SwiftSource?) {
    switch content {
    case .none: return (nil, nil)
    case .text: return ("String", "response.text")
    case .bytes: return ("[UInt8]", "response.bytes")
    case .value(let type, let path, let isOptional):
      let mark: SwiftSource = isOptional ? "?" : ""
      let call: SwiftSource = isOptional ? "valueIfPresent" : "value"
      let at: SwiftSource = path.first.map { "at: \(.literal($0))" } ?? ""
      return ("\(spelling.source(type))\(mark)", "try response.\(call)(\(at))")
    }
  }
}

extension SwiftSource {
  /// `404` or `400...499`.
  static func statuses(_ statuses: ClosedRange<Int>) -> SwiftSource {
    statuses.count == 1
      ? "\(statuses.lowerBound)" : "\(statuses.lowerBound)...\(statuses.upperBound)"
  }
}
