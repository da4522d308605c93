public import SeamstressJSON

/// What the fake answers.
public struct FakeResponse: Sendable {
  public var status: Int
  public var headers: [String: String]
  public var body: [UInt8]

  public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A JSON answer. A value that cannot be written is answered as 500.
  public init(status: Int = 200, _ json: JSON) {
    do {
      let body = try JSONEncoding.encode(json)
      self.init(status: status, headers: ["content-type": "application/json"], body: body)
    } catch {
      self.init(status: 500)
    }
  }

  public init(status: Int, contentType: String, text: String) {
    self.init(status: status, headers: ["content-type": contentType], body: Array(text.utf8))
  }
}
