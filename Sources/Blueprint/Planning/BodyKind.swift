import SeamstressOpenAPI

/// What the runtime can do with a media type.
enum BodyKind: Hashable {
  case json, multipart, form, text, bytes, events, lines

  struct Choice {
    var kind: BodyKind
    var media: MediaType
  }

  init(mediaType name: String) {
    // As nearly all are spelt.
    if name == "application/json" {
      self = .json
      return
    }
    let isPlain = name.allBytes { $0.isASCIILowercase || $0 == UInt8(ascii: "/") }
    let essence = isPlain ? name : name.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    switch essence {
    case "application/json", "text/json", "*/*", "application/*": self = .json
    case "application/x-www-form-urlencoded": self = .form
    case "text/event-stream": self = .events
    case "application/jsonl", "application/x-ndjson", "application/json-seq",
      "application/x-jsonlines", "application/ndjson":
      self = .lines
    case _ where essence.hasSuffix("+json"): self = .json
    case "multipart/form-data", "multipart/*": self = .multipart
    case _ where essence.hasPrefix("text/") || essence.hasSuffix("+xml"): self = .text
    case "application/xml": self = .text
    default: self = .bytes
    }
  }

  /// The representation to use of several: JSON if there is one, else the first.
  static func preferred(among content: [MediaType]) -> Choice? {
    for media in content where kind(of: media) == .json { return Choice(kind: .json, media: media) }
    return content.first.map { Choice(kind: kind(of: $0), media: $0) }
  }

  /// All representations, the one to use first, the others in the order of the document.
  static func choices(among content: [MediaType]) -> [Choice] {
    var choices = content.map { Choice(kind: kind(of: $0), media: $0) }
    if let index = choices.firstIndex(where: { $0.kind == .json }) {
      choices.insert(choices.remove(at: index), at: 0)
    }
    return choices
  }

  private static func kind(of media: MediaType) -> BodyKind {
    let kind = BodyKind(mediaType: media.name)
    guard kind == .json else { return kind }
    // `*/*` without a schema says nothing about JSON.
    guard let schema = media.schema else { return media.name.hasSuffix("*") ? .bytes : .json }
    return schema.format == "binary" ? .bytes : .json
  }

  /// Whether members of an object are sent, by whatever syntax.
  var isStructured: Bool { self == .json || self == .form || self == .multipart }

  /// What a method is called that sends this kind where another method sends the usual one.
  var words: [String] {
    switch self {
    case .json: ["as", "json"]
    case .form: ["as", "form"]
    case .multipart: ["as", "multipart"]
    case .text: ["as", "text"]
    case .bytes, .events, .lines: ["as", "data"]
    }
  }
}
