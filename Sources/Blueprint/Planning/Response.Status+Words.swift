import SeamstressOpenAPI

extension Response.Status {
  var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<300).contains(code)
    case .range(let first): first == 2
    case .default: false
    }
  }

  var range: ClosedRange<Int> {
    switch self {
    case .code(let code): code...code
    case .range(let first): (first * 100)...(first * 100 + 99)
    case .default: 400...599
    }
  }

  /// As the document writes it.
  var text: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let first): "\(first)XX"
    case .default: "default"
    }
  }

  /// What a case or a type for the status is called (RFC 9110 §15).
  var words: [String] {
    switch self {
    case .code(let code): Self.known[code] ?? ["status", "\(code)"]
    case .range(2): ["success"]
    case .range(let first): ["\(first)xx"]
    case .default: ["default"]
    }
  }

  private static let known: [Int: [String]] = [
    200: ["ok"], 201: ["created"], 202: ["accepted"], 203: ["non", "authoritative"],
    204: ["no", "content"],
    205: ["reset", "content"], 206: ["partial", "content"], 207: ["multi", "status"],
    208: ["already", "reported"],
    226: ["im", "used"],
    400: ["bad", "request"], 401: ["unauthorized"], 403: ["forbidden"], 404: ["not", "found"],
    409: ["conflict"],
    410: ["gone"], 422: ["unprocessable"], 429: ["too", "many", "requests"], 500: ["server"],
  ]
}
