import SeamstressBlueprint
import SeamstressTemplating

/// The file of the headers that responses are documented to have.
struct HeadersFileView: TemplateView {
  let header: SwiftSource
  let foundation: SwiftSource?
  let codec: SwiftSource?
  let headers: [Blueprint.ResponseHeader]
  let scope: FileScope

  static let shape = ViewShape<HeadersFileView>(
    "HeadersFile",
    [
      .swift("header") { $0.header },
      .optionalSwift("foundation") { $0.foundation },
      .optionalSwift("codec") { $0.codec },
      .swift("access") { $0.scope.access },
      .swift("client") { $1.add($0.scope.client) },
      .list("headers", count: { $0.headers.count }) {
        HeaderView(header: $0.headers[$1], scope: $0.scope)
      },
    ])
}

struct HeaderView: TemplateView {
  let header: Blueprint.ResponseHeader
  let scope: FileScope

  static let shape = ViewShape<HeaderView>(
    "Header",
    [
      .optionalSwift("documentation") {
        $1.documentation($0.header.documentation, $0.header.deprecation)
      },
      // `, message: "…"` or empty.
      .optionalSwift("deprecation") { $1.message($0.header.deprecation) },
      .swift("access") { $0.scope.access },
      .swift("name") { $1.add($0.header.name) },
      .swift("type") { $0.scope.spelling.write($0.header.type, to: &$1) },
      .swift("wireName") { $1.literal($0.header.wireName) },
      // Whether the members of an object are written `name=value`.
      .flag("explode") { $0.header.explode },
    ])
}
