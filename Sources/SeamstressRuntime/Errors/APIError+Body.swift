public import SeamstressJSON

extension APIError {
  /// The body as text, for a person to read.
  public var text: String {
    String(decoding: body, as: UTF8.self)
  }

  /// The body as JSON, nil if it is none.
  public var json: JSON? {
    try? JSONDecoding.decode(JSON.self, from: body)
  }

  /// The body as a documented error type.
  public func decode<Body: JSONReadable>(_ type: Body.Type) throws(JSONError) -> Body {
    try JSONDecoding.decode(Body.self, from: body)
  }

  /// What the server says is wrong, found in the places where servers put it: `error.message`,
  /// `message`, `detail`, `title`, `error_description`, `error`.
  public var serverMessage: String? {
    guard let json else { return nil }
    let places = [
      json["error"]?["message"], json["message"], json["detail"], json["title"],
      json["error_description"], json["error"],
    ]
    return places.lazy.compactMap { $0?.string }.first
  }
}
