#if os(Linux)
  internal import HTTPTypes

  /// The bytes of one request on their way to libcurl, whose thread takes them.
  protocol CurlUpload: AnyObject, Sendable {
    /// nil where nobody knows before the end.
    var length: Int? { get }

    /// Copies the next bytes.
    /// - Returns: how many; 0 at the end; nil where there are none yet, and then the exchange is told
    ///   to go on once there are.
    func take(into space: UnsafeMutableRawBufferPointer) throws(TransportError) -> Int?

    /// Starts over; false where the bytes are gone.
    func rewind() -> Bool

    /// Begins to make what is to be sent, and has the exchange begin once there is some of it: a
    /// source that fails at once sends nothing.
    func start(for exchange: CurlExchange)

    /// Nobody takes any more.
    func stop()
  }

  extension TransportRequest {
    /// nil where nothing is said of a body: RFC 9110 §8.6 wants a length of zero from methods that
    /// are expected to have one.
    func upload() -> (any CurlUpload)? {
      guard let body, body.isStreamed || !body.bytes.isEmpty else {
        let expects: Set = ["POST", "PUT", "PATCH"]
        return expects.contains(head.method.rawValue) ? CurlMemoryUpload([]) : nil
      }
      return body.isStreamed ? CurlStreamUpload(body) : CurlMemoryUpload(body.bytes)
    }
  }

  /// A body that is in memory. Unchecked because only the thread of libcurl reaches in.
  final class CurlMemoryUpload: CurlUpload, @unchecked Sendable {
    private let bytes: [UInt8]
    private var taken = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var length: Int? { bytes.count }

    func take(into space: UnsafeMutableRawBufferPointer) -> Int? {
      let count = min(space.count, bytes.count - taken)
      bytes.withUnsafeBytes { space.copyMemory(from: .init(rebasing: $0[taken..<taken + count])) }
      taken += count
      return count
    }

    func rewind() -> Bool {
      taken = 0
      return true
    }

    func start(for exchange: CurlExchange) { exchange.go() }
    func stop() {}
  }

  extension TransportError {
    static let otherLength = TransportError(
      .other, detail: "the body is not as long as announced", isPermanent: true)
  }
#endif
