import SeamstressTemplating

/// What an operation answers, by status.
struct ResponsesView: TemplateView {
  let documentation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let variants: [AnswerView]

  static let shape = ViewShape<ResponsesView>(
    "Responses",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .list("variants") { $0.variants },
    ])
}

struct AnswerView: TemplateView {
  let documentation: SwiftSource?
  let name: SwiftSource
  let member: SwiftSource
  /// Nothing where the status comes without a body.
  let type: SwiftSource?
  /// `201` or `200...299`.
  let pattern: SwiftSource
  /// `try response.value()`.
  let read: SwiftSource?

  static let shape = ViewShape<AnswerView>(
    "Answer",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .text("name") { $0.name.text },
      .text("member") { $0.member.text },
      .optionalText("type") { $0.type?.text },
      .text("pattern") { $0.pattern.text },
      .optionalText("read") { $0.read?.text },
    ])
}
