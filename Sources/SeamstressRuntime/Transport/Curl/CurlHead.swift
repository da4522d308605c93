#if os(Linux)
  internal import HTTPTypes

  /// The head of a response, made of its lines as they arrive: every field in its place, byte for
  /// byte. Interim responses (RFC 9110 §15.2) are passed over, and so are trailers.
  struct CurlHead {
    /// More than any server sends, and little enough to be held.
    private static let maximumBytes = 256 * 1024

    /// Whether a line of anything has arrived.
    var hasBegun: Bool { count > 0 }
    private(set) var isComplete = false
    private var count = 0
    private var status: Int?
    private var fields: [(name: HTTPField.Name, value: [UInt8])] = []

    /// - Returns: the whole, where this line is its end.
    mutating func add(_ line: UnsafeRawBufferPointer) throws(TransportError) -> HTTPResponse? {
      if isComplete { return nil }
      count += line.count
      guard count <= Self.maximumBytes else {
        let text = "the head is larger than \(Self.maximumBytes) bytes"
        throw TransportError(.malformedResponse, detail: text)
      }
      let line = line.prefix { $0 != 0x0D && $0 != 0x0A }
      guard let status else {
        self.status = try Self.status(line)
        return nil
      }
      if line.isEmpty { return try end(status) }
      addField(line)
      return nil
    }

    private mutating func end(_ status: Int) throws(TransportError) -> HTTPResponse? {
      if status < 200, status != 101 {
        (self.status, fields) = (nil, [])
        return nil
      }
      isComplete = true
      var head = HTTPResponse(status: .init(code: status))
      for (name, value) in fields {
        head.headerFields.append(HTTPField(name: name, lenientValue: value))
      }
      fields = []
      if head.hasSeveralLengths { throw TransportError(.malformedResponse) }
      return head
    }

    /// A line without a name is passed over, as all transports do.
    private mutating func addField(_ line: Slice<UnsafeRawBufferPointer>) {
      if line.first?.isBlank == true {
        guard let last = fields.indices.last else { return }
        fields[last].value += [0x20] + line.trimmed
      } else if let colon = line.firstIndex(of: 0x3A),
        let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
      {
        fields.append((name, Array(line[(colon + 1)...].trimmed)))
      }
    }

    /// `HTTP/1.1 200 …` (RFC 9112 §4).
    private static func status(_ line: Slice<UnsafeRawBufferPointer>) throws(TransportError) -> Int
    {
      let words = line.split(separator: 0x20, maxSplits: 2)
      guard line.starts(with: Array("HTTP/".utf8)), words.count > 1, words[1].count == 3,
        let code = Int(String(decoding: words[1], as: UTF8.self)), code >= 100
      else { throw TransportError(.malformedResponse) }
      return code
    }
  }

  extension HTTPResponse {
    /// Several lengths that differ: whoever believes one of them may take part of this body for the
    /// head of another response (RFC 9112 §6.3). libcurl believes one.
    fileprivate var hasSeveralLengths: Bool {
      let lengths = headerFields[values: .contentLength].joined(separator: ",")
        .split(separator: ",").map { $0.filter { $0 != " " && $0 != "\t" } }
      return Set(lengths).count > 1
    }
  }

  extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
  }

  extension Slice<UnsafeRawBufferPointer> {
    fileprivate var trimmed: Slice<UnsafeRawBufferPointer> {
      var rest = drop { $0.isBlank }
      while rest.last?.isBlank == true { rest.removeLast() }
      return rest
    }
  }
#endif
