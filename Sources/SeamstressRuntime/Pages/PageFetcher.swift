internal import SeamstressJSON

/// Fetches one page of a list.
struct PageFetcher<Item: JSONReadable & Sendable>: Sendable {
  let client: APIClient
  let request: APIRequest
  let options: RequestOptions
  let key: String
  let pagination: Pagination

  /// - Parameter cursor: nil for the page that the request itself asks for.
  func page(at cursor: String?) async throws -> Page<Item> {
    var request = request
    if let cursor { request.turn(to: cursor, pagination) }
    let response = try await client.response(request, options)
    let reader = ResponseReader(request, response, client, options)
    var (page, issues) = try reader.readWithIssues { [request] json throws(JSONError) in
      let items = try items(json)
      let hasMore = try hasMore(json)
      let cursor =
        hasMore
        ? try nextCursor(json, after: request, response, isEmpty: isEmpty(json)) : nil
      return Page(items: items, nextCursor: cursor, response: response)
    }
    page.issues = issues
    return page
  }

  /// A missing or null list is an empty one.
  private func items(_ json: JSONReader) throws(JSONError) -> [Item] {
    guard let list = json.find(key), !list.isNull else { return [] }
    return try [Item](from: list)
  }

  /// Whether the server has sent no items. Those that are left out are items, too.
  private func isEmpty(_ json: JSONReader) -> Bool {
    guard let list = json.find(key), let elements = try? list.elements() else { return true }
    return elements.underestimatedCount == 0
  }

  private func hasMore(_ json: JSONReader) throws(JSONError) -> Bool {
    guard let more = pagination.more, let flag = json.find(more), !flag.isNull else { return true }
    return try flag.bool()
  }

  private func nextCursor(
    _ json: JSONReader, after request: APIRequest, _ response: APIResponse, isEmpty: Bool
  ) throws(JSONError) -> String? {
    switch pagination.style {
    case .cursor(_, let path):
      guard let next = json.find(path), !next.isNull else { return nil }
      let cursor = next.kind == .number ? try "\(next.int())" : try next.string()
      if cursor.isEmpty { return nil }
      // An address may repeat a key, as a link may.
      return cursor.isPageAddress ? response.redactor.redact(cursor) : cursor
    case .pageNumber(let parameter, let first, let path):
      if isEmpty { return nil }
      let number = request.value(of: parameter).flatMap { Int($0) } ?? first
      if let last = path.flatMap({ json.find($0) }), !last.isNull, number >= (try last.int()) {
        return nil
      }
      return "\(number + 1)"
    case .link:
      // A server may repeat a key in its link; where there was one it is added again.
      return LinkHeader(response.headers).target("next").map(response.redactor.redact)
    }
  }
}

extension APIRequest {
  /// Asks for another page of the same list.
  fileprivate mutating func turn(to cursor: String, _ pagination: Pagination) {
    switch pagination.style {
    case .cursor(let parameter, _):
      if cursor.isPageAddress { link = cursor } else { set(parameter, cursor) }
    case .pageNumber(let parameter, _, _):
      if let number = Int(cursor) { set(parameter, number) } else { set(parameter, cursor) }
    case .link: link = cursor
    }
  }

  /// Sets a parameter in place of an earlier one of the same name, where this method takes
  /// parameters: in the query or in the JSON body.
  mutating func set(_ name: String, _ value: some JSONWritable) {
    if method.sendsParametersInQuery {
      query.removeAll { $0.encoder.name == name }
      query(name, value)
    } else {
      body(name, value)
    }
  }

  /// What `set` has set, as text.
  fileprivate func value(of name: String) -> String? {
    if method.sendsParametersInQuery {
      let content = query.last { $0.encoder.name == name }?.content
      if case .scalar(let text) = content { return text }
      return nil
    }
    guard case .object(let members, _) = content else { return nil }
    return members[name].map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// Whether a cursor is the address of the next page: with a scheme, or a path with a query. A path
  /// alone may be a cursor in base 64.
  fileprivate var isPageAddress: Bool {
    hasPrefix("https://") || hasPrefix("http://") || hasPrefix("/") && contains("?")
  }
}
