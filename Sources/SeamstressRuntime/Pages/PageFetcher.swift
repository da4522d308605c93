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
    if let cursor { request.set(pagination.parameter, cursor) }
    let response = try await client.response(request, options)
    let decoder = ResponseDecoder(request, response)
    return try decoder.value { json throws(JSONError) in
      Page(items: try items(json), nextCursor: try nextCursor(json), response: response)
    }
  }

  /// A missing or null list is an empty one.
  private func items(_ json: JSONReader) throws(JSONError) -> [Item] {
    guard let list = json.find(key), !list.isNull else { return [] }
    return try [Item](from: list)
  }

  private func nextCursor(_ json: JSONReader) throws(JSONError) -> String? {
    if let more = pagination.more, let flag = json.find(more), !flag.isNull, try !flag.bool() {
      return nil
    }
    guard let next = json.find(pagination.next), !next.isNull else { return nil }
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
}
