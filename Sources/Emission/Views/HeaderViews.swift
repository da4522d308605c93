import SeamstressTemplating

/// The file of the headers that responses are documented to have.
struct HeadersFileView: TemplateView {
  let header: SwiftSource
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let access: SwiftSource
  let client: SwiftSource
  let headers: [HeaderView]

  static let shape = ViewShape<HeadersFileView>(
    "HeadersFile",
    [
      .text("header") { $0.header.text },
      .optionalText("foundation") { $0.foundation?.text },
      .optionalText("codec") { $0.codec?.text },
      .text("access") { $0.access.text },
      .text("client") { $0.client.text },
      .list("headers") { $0.headers },
    ])
}

struct HeaderView: TemplateView {
  let documentation: SwiftSource?
  /// `, message: "…"` or empty.
  let deprecation: SwiftSource?
  let access: SwiftSource
  let name: SwiftSource
  let type: SwiftSource
  let wireName: SwiftSource
  /// Whether the members of an object are written `name=value`.
  let explode: Bool

  static let shape = ViewShape<HeaderView>(
    "Header",
    [
      .optionalText("documentation") { $0.documentation?.text },
      .optionalText("deprecation") { $0.deprecation?.text },
      .text("access") { $0.access.text },
      .text("name") { $0.name.text },
      .text("type") { $0.type.text },
      .text("wireName") { $0.wireName.text },
      .flag("explode") { $0.explode },
    ])
}
