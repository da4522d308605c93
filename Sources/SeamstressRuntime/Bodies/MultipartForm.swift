internal import HTTPTypes

/// A body of type multipart/form-data while it is filled in (RFC 7578).
struct MultipartForm: Sendable {
  struct Part: Sendable {
    let name: String
    let filename: String?
    let contentType: String?
    var headers: HTTPFields = [:]
    let body: RequestBody

    /// The part up to its content.
    func head(_ boundary: String) -> String {
      var text = "--\(boundary)\r\nContent-Disposition: form-data; "
      text += "name=\"\(MultipartForm.quoted(name))\""
      if let filename { text += "; filename=\"\(MultipartForm.quoted(filename))\"" }
      if let contentType { text += "\r\nContent-Type: \(contentType)" }
      for field in headers { text += "\r\n\(field.name.rawName): \(field.value)" }
      return text + "\r\n\r\n"
    }
  }

  private(set) var parts: [Part] = []

  mutating func add(_ part: Part) {
    parts.append(part)
  }

  var isReplayable: Bool { parts.allSatisfy(\.body.isReplayable) }

  /// The finished body. What is all in memory stays there; else the parts are joined as they are
  /// sent.
  func body(_ boundary: String) -> RequestBody {
    var segments: [RequestBody] = []
    var text = ""
    for part in parts {
      text += part.head(boundary)
      segments += [RequestBody(Array(text.utf8)), part.body]
      text = "\r\n"
    }
    segments.append(RequestBody(Array("\(text)--\(boundary)--\r\n".utf8)))
    return RequestBody(joining: segments)
  }

  /// As browsers quote names and file names: quotes and line breaks as percent triples
  /// (WHATWG HTML, multipart/form-data encoding algorithm), so that neither can end its header.
  /// Other control characters go the same way, and so does the backslash, which some receivers
  /// would take for the start of a quoted pair.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C, 0..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += digits.count < 2 ? "%0\(digits)" : "%\(digits)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension RequestBody {
  init(joining segments: [RequestBody]) {
    guard segments.contains(where: \.isStreamed) else {
      self.init(segments.flatMap(\.bytes))
      return
    }
    let lengths = segments.map(\.length)
    let length = lengths.contains(nil) ? nil : lengths.reduce(0) { $0 + ($1 ?? 0) }
    let isReplayable = segments.allSatisfy(\.isReplayable)
    self.init(
      ByteSource(length: length, isReplayable: isReplayable) { JoiningReader(segments) })
  }
}

/// Reads bodies one after the other.
actor JoiningReader: ByteReader {
  private var segments: ArraySlice<RequestBody>
  private var current: (any ByteReader)?

  init(_ segments: [RequestBody]) {
    self.segments = segments[...]
  }

  func read() async throws -> [UInt8]? {
    while true {
      if let current, let piece = try await current.read() { return piece }
      guard let next = segments.popFirst() else { return nil }
      current = try next.open()
    }
  }
}
