public import SeamstressJSON

extension APIClient {
  /// Runs an operation whose whole body is the value.
  public func fetch<Value: JSONReadable>(_ request: APIRequest, _ options: RequestOptions)
    async throws -> Value
  {
    try await reader(request, options).value()
  }

  /// Runs an operation whose value is the member `key` of the body.
  public func fetch<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions, at key: String
  ) async throws -> Value {
    try await reader(request, options).value(at: key)
  }

  /// Runs an operation that may answer without a body, or with null.
  public func fetchIfPresent<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions
  ) async throws -> Value? {
    try await reader(request, options).valueIfPresent()
  }

  /// Runs an operation whose value is the member `key` of the body, where it may be missing.
  public func fetchIfPresent<Value: JSONReadable>(
    _ request: APIRequest, _ options: RequestOptions, at key: String
  ) async throws -> Value? {
    try await reader(request, options).valueIfPresent(at: key)
  }

  /// Runs an operation that answers with one of several things, as the status says.
  public func fetchByStatus<Value: ReadableByStatus>(
    _ request: APIRequest, _ options: RequestOptions
  ) async throws -> Value {
    try Value(from: await reader(request, options))
  }

  /// Runs an operation that answers with text.
  public func fetchText(_ request: APIRequest, _ options: RequestOptions) async throws -> String {
    try await reader(request, options).text
  }

  /// Runs an operation that answers with bytes.
  public func fetchBytes(_ request: APIRequest, _ options: RequestOptions) async throws -> [UInt8] {
    try await response(request, options).bytes
  }

  /// Never inlined: what calls something private stays here instead of in each client.
  @inline(never)
  private func reader(_ request: APIRequest, _ options: RequestOptions) async throws
    -> ResponseReader
  {
    ResponseReader(request, try await response(request, options), self, options)
  }
}
