internal import HTTPTypes
internal import SeamstressJSON

/// Fetches one page of a list.
struct PageFetcher<Item: JSONReadable & Sendable>: Sendable {
  let client: APIClient
  let request: APIRequest
  let options: RequestOptions
  /// The member of the body that is the list; empty: the body is.
  let key: String
  let pagination: Pagination

  /// - Parameter cursor: nil for the page that the request itself asks for.
  func page(at cursor: String?) async throws -> Page<Item> {
    var request = request
    if let cursor { set(cursor, in: &request) }
    let response = try await client.response(request, options)
    let decoder = ResponseDecoder(request, response)
    return try decoder.value { json throws(JSONError) in
      let items = try items(json)
      let next = try next(after: cursor, isEmpty: items.isEmpty, json, response)
      return Page(items: items, nextCursor: next, response: response)
    }
  }

  private func set(_ cursor: String, in request: inout APIRequest) {
    switch pagination.style {
    case .cursor(let parameter, _, _), .page(let parameter): request.set(parameter, cursor)
    case .link: request.location = cursor
    }
  }

  /// A missing or null list is an empty one.
  private func items(_ json: JSONReader) throws(JSONError) -> [Item] {
    guard let list = json.find(key), !list.isNull else { return [] }
    return try [Item](from: list)
  }

  private func next(
    after cursor: String?, isEmpty: Bool, _ json: JSONReader, _ response: APIResponse
  ) throws(JSONError) -> String? {
    switch pagination.style {
    case .cursor(_, let next, let more): return try self.next(json, at: next, more: more)
    case .page(let parameter):
      let number = cursor.flatMap { Int($0) } ?? request.number(of: parameter) ?? 1
      return isEmpty ? nil : "\(number + 1)"
    case .link: return LinkHeader.next(response.headers)
    }
  }

  private func next(_ json: JSONReader, at path: String, more: String?) throws(JSONError) -> String?
  {
    if let more, let flag = json.find(more), !flag.isNull, try !flag.bool() { return nil }
    guard let next = json.find(path), !next.isNull else { return nil }
    let cursor = next.kind == .number ? try "\(next.int())" : try next.string()
    return cursor.isEmpty ? nil : cursor
  }
}

extension APIRequest {
  /// Sets a parameter in place of an earlier one of the same name, where this method takes
  /// parameters: in the query or in the JSON body.
  mutating func set(_ name: String, _ value: String) {
    if method.sendsParametersInQuery {
      query.removeAll { $0.encoder.name == name }
      query(name, value)
    } else {
      body(name, value)
    }
  }

  /// The number that the query gives a parameter.
  func number(of name: String) -> Int? {
    guard let parameter = query.last(where: { $0.encoder.name == name }),
      case .scalar(let text) = parameter.content
    else { return nil }
    return Int(text)
  }
}
