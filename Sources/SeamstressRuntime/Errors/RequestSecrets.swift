internal import Foundation
internal import SeamstressJSON

/// What a caller hands over with a call and what must not come back in its error: the values of
/// headers, parameters and properties whose names say that they are secret.
struct RequestSecrets: Sendable {
  private let request: APIRequest
  private let options: RequestOptions
  private let headers: [String: String]

  /// A header may be one of the app's own making; few of them are of any use in an error.
  private static let headerWords = ["auth", "cookie", "key", "secret", "session", "token"]
  /// Parameters and properties are many, and ids among them help to find what is wrong.
  private static let nameWords = [
    "accesskey", "apikey", "authorization", "passcode", "passphrase", "passwd", "password",
    "privatekey", "secret", "token",
  ]

  /// - Parameter headers: what the client sends always.
  init(_ request: APIRequest, _ options: RequestOptions, headers: [String: String]) {
    self.request = request
    self.options = options
    self.headers = headers
  }

  var all: [Secret] {
    (headerTexts + parameterTexts + propertyTexts).map { Secret($0) }
  }

  private var headerTexts: [String] {
    let headers =
      headers.map { ($0.key, $0.value) } + options.headers.map { ($0.key, $0.value) }
      + request.headers.map { ($0.name, $0.value) } + request.cookies.map { ("cookie", $0) }
    return headers.flatMap { name, value in
      guard Self.headerWords.contains(where: name.lowercased().contains) else { return [String]() }
      // "Bearer abc" is looked for as a whole and as "abc", "a=b; c=d" also as "b" and "d".
      let parts = value.split { " ;".contains($0) }
      return [value] + parts.map(String.init) + parts.compactMap(Self.afterEquals)
    }
  }

  private static func afterEquals(_ text: Substring) -> String? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    return String(text[text.index(after: sign)...])
  }

  private var parameterTexts: [String] {
    var texts: [String] = []
    for parameter in request.query {
      Self.collect(parameter.content, isSecret: Self.isSecret(parameter.encoder.name), &texts)
    }
    for (name, value) in request.pathValues where Self.isSecret(name) {
      texts += [value, value.removingPercentEncoding ?? value]
    }
    for (name, value) in options.query {
      Self.collect(value, isSecret: Self.isSecret(name), &texts)
    }
    return texts
  }

  private var propertyTexts: [String] {
    var texts: [String] = []
    switch request.content {
    case .none: break
    case .object(let members, _): Self.collect(members.object, &texts)
    case .whole(let body, let type):
      if type.lowercased().contains("json") { Self.collect(body.bytes, &texts) }
    case .form(let pairs):
      for pair in pairs where Self.isSecret(String(pair.prefix { $0 != "=" })) {
        let value = Self.afterEquals(pair[...]) ?? ""
        texts += [value, value.removingPercentEncoding ?? value]
      }
    case .multipart(let form):
      for part in form.parts where Self.isSecret(part.name) && part.filename == nil {
        texts.append(String(decoding: part.body.bytes, as: UTF8.self))
      }
    }
    for (name, value) in options.body { Self.collect(value, isSecret: Self.isSecret(name), &texts) }
    return texts
  }

  private static func collect(_ bytes: [UInt8], _ texts: inout [String]) {
    guard let json = try? JSONDecoding.decode(JSON.self, from: bytes) else { return }
    collect(json, isSecret: false, &texts)
  }

  /// What is inside of something secret is, too.
  private static func collect(_ json: JSON, isSecret: Bool, _ texts: inout [String]) {
    collect(ParameterContent(json), isSecret: isSecret, &texts)
  }

  private static func collect(
    _ content: ParameterContent, isSecret: Bool, _ texts: inout [String]
  ) {
    switch content {
    case .null: break
    case .scalar(let text): if isSecret { texts.append(text) }
    case .array(let items): for item in items { collect(item, isSecret: isSecret, &texts) }
    case .object(let members):
      for member in members {
        collect(member.value, isSecret: isSecret || Self.isSecret(member.name), &texts)
      }
    }
  }

  /// `api_key`, `apiKey` and `Api-Key` alike.
  private static func isSecret(_ name: String) -> Bool {
    let letters = name.lowercased().filter { $0.isLetter }
    return nameWords.contains { letters.contains($0) }
  }
}
