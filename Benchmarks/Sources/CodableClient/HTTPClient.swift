public import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// What the methods of `derive.py client` call, as one writes it by hand: no retries, no deadline,
/// no redirects or connections of its own, and of an error no more than status and bytes.
public struct HTTPClient: Sendable {
  public struct StatusError: Error {
    public let status: Int
    public let body: Data
  }

  let token: String
  let endpoint: URL

  public init(token: String, endpoint: URL) {
    self.token = token
    self.endpoint = endpoint
  }

  func send(
    _ method: String, _ path: String, query: (any Encodable)? = nil, body: (any Encodable)? = nil
  ) async throws -> Data {
    var request = URLRequest(url: try url(path, query))
    request.httpMethod = method
    request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
    if let body {
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
      request.httpBody = try encoder.encode(body)
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard 200..<300 ~= status else { throw StatusError(status: status, body: data) }
    return data
  }

  func decode<Answer: Decodable>(_ type: Answer.Type, _ data: Data) throws -> Answer {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(type, from: data)
  }

  private var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    return encoder
  }

  private func url(_ path: String, _ query: (any Encodable)?) throws -> URL {
    let url = endpoint.appendingPathComponent(path)
    guard let query, var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else {
      return url
    }
    let object = try JSONSerialization.jsonObject(with: encoder.encode(query))
    parts.queryItems = (object as? [String: Any])?.map {
      URLQueryItem(name: $0.key, value: "\($0.value)")
    }
    return parts.url ?? url
  }
}
