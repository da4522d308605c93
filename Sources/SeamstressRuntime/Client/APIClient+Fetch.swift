public import SeamstressJSON

extension APIClient {
  /// Runs an operation whose whole body is the value.
  public func fetch<Value: JSONReadable>(_ request: APIRequest, _ options: RequestOptions)
    async throws -> Value
  {
    let response = try await response(request, options)
    return try ResponseDecoder(request, response).value { json throws(JSONError) in
      try Value(from: json)
    }
  }

  /// Runs an operation whose value is the member `key` of the body.
  public func fetch<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions, at key: String
  ) async throws -> Value {
    let response = try await response(request, options)
    return try ResponseDecoder(request, response).value { json throws(JSONError) in
      try Value(from: json.required(key))
    }
  }

  /// Runs an operation that may answer without a body, or with null.
  public func fetchIfPresent<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions
  ) async throws -> Value? {
    let response = try await response(request, options)
    if response.bytes.isEmpty { return nil }
    return try ResponseDecoder(request, response).value { json throws(JSONError) in
      json.isNull ? nil : try Value(from: json)
    }
  }

  /// Runs an operation whose value is the member `key` of the body, where it may be missing.
  public func fetchIfPresent<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions, at key: String
  ) async throws -> Value? {
    let response = try await response(request, options)
    if response.bytes.isEmpty { return nil }
    return try ResponseDecoder(request, response).value { json throws(JSONError) in
      guard let member = json.member(key), !member.isNull else { return nil }
      return try Value(from: member)
    }
  }

  /// Runs an operation that answers with text.
  public func fetchText(_ request: APIRequest, _ options: RequestOptions) async throws -> String {
    String(decoding: try await response(request, options).bytes, as: UTF8.self)
  }

  /// Runs an operation that answers with bytes.
  public func fetchBytes(_ request: APIRequest, _ options: RequestOptions) async throws -> [UInt8] {
    try await response(request, options).bytes
  }
}
