import SeamstressOpenAPI

extension ResultPlanner {
  /// The items that a body has of a list, where it comes page by page.
  func page(in body: Schema, _ draft: OperationPlanner.Draft) -> Payload? {
    guard let pages = PagePlanner(operations), pages.isAsked(draft),
      chosen(of: draft.selected.documented.responses).count == 1,
      let (schema, path) = pages.items(in: body)
    else { return nil }
    return Payload(schema: schema, path: path, isPage: true)
  }

  /// Why the rest of a body is not read.
  func pageReason(
    _ responses: [Response], _ chosen: [Int], _ draft: OperationPlanner.Draft
  ) -> String? {
    guard types.configuration.pagination != nil, resultKey(draft.selected.documented) == nil,
      let body = chosen.first.flatMap({ BodyKind.preferred(among: responses[$0].content) }),
      body.kind == .json, let page = body.media.schema.flatMap({ page(in: $0, draft) })
    else { return nil }
    return "the method returns its '\(page.path.joined(separator: "."))', page by page"
  }
}
