import SeamstressOpenAPI

/// What the runtime can do with a media type.
enum BodyKind: Hashable {
  case json, multipart, form, text, bytes, events, lines

  struct Choice {
    var kind: BodyKind
    var media: MediaType
  }

  init(mediaType name: String) {
    let essence = name.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    switch essence {
    case "application/json", "text/json", "*/*", "application/*": self = .json
    case "application/x-www-form-urlencoded": self = .form
    case "text/event-stream": self = .events
    case "application/jsonl", "application/x-ndjson", "application/json-seq",
      "application/x-jsonlines", "application/ndjson":
      self = .lines
    case _ where essence.hasSuffix("+json"): self = .json
    case _ where essence.hasPrefix("multipart/"): self = .multipart
    case _ where essence.hasPrefix("text/") || essence.hasSuffix("+xml"): self = .text
    case "application/xml": self = .text
    default: self = .bytes
    }
  }

  /// The representation to use of several: JSON if there is one, else the first.
  static func preferred(among content: [MediaType]) -> Choice? {
    let choices = content.map { media -> Choice in
      var kind = BodyKind(mediaType: media.name)
      // `*/*` without a schema says nothing about JSON.
      if kind == .json, media.name.hasSuffix("*"), media.schema == nil { kind = .bytes }
      if kind == .json, media.schema?.format == "binary" { kind = .bytes }
      return Choice(kind: kind, media: media)
    }
    return choices.first { $0.kind == .json } ?? choices.first
  }
}
