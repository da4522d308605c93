internal import FlyingFox
internal import Foundation

extension FakeRequest {
  init(_ request: HTTPRequest) async throws {
    var headers: [String: String] = [:]
    for (name, value) in request.headers { headers[name.rawValue.lowercased()] = value }
    self.init(
      method: request.method.rawValue, path: request.target.path(),
      query: request.target.query(), headers: headers, body: Array(try await request.bodyData))
  }
}

extension HTTPResponse {
  init(_ response: FakeResponse) {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    self.init(
      statusCode: HTTPStatusCode(response.status, phrase: ""), headers: headers,
      body: Data(response.body))
  }
}
