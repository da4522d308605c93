#if os(Linux)
  internal import CSeamstressCurl
  internal import Foundation
  internal import HTTPTypes

  /// One exchange as libcurl is told of it, with the memory that libcurl refers to. To be kept until
  /// the handle is reset, and used on the thread of libcurl only.
  final class CurlTransfer {
    let exchange: CurlExchange
    private let easy: UnsafeMutableRawPointer
    private let settings: CurlSettings
    private var headers: UnsafeMutableRawPointer?
    private let problem: UnsafeMutablePointer<CChar>
    /// What libcurl may write (CURL_ERROR_SIZE).
    private static let problemSize = 256

    init(_ easy: UnsafeMutableRawPointer, _ exchange: CurlExchange, _ settings: CurlSettings) {
      (self.easy, self.exchange, self.settings) = (easy, exchange, settings)
      problem = .allocate(capacity: Self.problemSize)
      problem.initialize(repeating: 0, count: Self.problemSize)
    }

    deinit {
      seamstress_curl_list_free(headers)
      problem.deallocate()
    }

    /// No code of libcurl's.
    static let optionRefused: Int32 = -1

    /// Whether libcurl takes all of it.
    func prepare() -> Bool {
      setCommon() && setRequest() && setBody() && setHeaders()
        && seamstress_curl_set_pointer(easy, SEAMSTRESS_CURL_ERRORBUFFER, problem) == 0
        && seamstress_curl_set_callbacks(easy, exchange.callbacks) == 0
    }

    /// Hands the exchange what libcurl says of its end.
    func end(_ code: Int32) {
      let text = problem.pointee == 0 ? seamstress_curl_text(code) : UnsafePointer(problem)
      exchange.finish(
        code, text.map { String(cString: $0) } ?? "", seamstress_curl_system_error(easy))
    }

    /// All that libcurl would do of its own accord is off; only HTTP/1.1 is spoken.
    private func setCommon() -> Bool {
      let (protocolsOfHTTP, version1, tls1) = (1 | 2, 2, 6)
      return set([
        (SEAMSTRESS_CURL_NOSIGNAL, 1), (SEAMSTRESS_CURL_PROTOCOLS, protocolsOfHTTP),
        (SEAMSTRESS_CURL_FOLLOWLOCATION, 0), (SEAMSTRESS_CURL_NETRC, 0),
        (SEAMSTRESS_CURL_HTTPAUTH, 0), (SEAMSTRESS_CURL_DISALLOW_USERNAME_IN_URL, 1),
        (SEAMSTRESS_CURL_HTTP_VERSION, version1), (SEAMSTRESS_CURL_HTTP09_ALLOWED, 0),
        (SEAMSTRESS_CURL_SUPPRESS_CONNECT_HEADERS, 1), (SEAMSTRESS_CURL_PATH_AS_IS, 1),
        (SEAMSTRESS_CURL_SSLVERSION, tls1), (SEAMSTRESS_CURL_SSL_VERIFYPEER, 1),
        (SEAMSTRESS_CURL_SSL_VERIFYHOST, 2), (SEAMSTRESS_CURL_TCP_KEEPALIVE, 1),
        (SEAMSTRESS_CURL_MAXAGE_CONN, 50),
      ])
        && set(SEAMSTRESS_CURL_ACCEPT_ENCODING, "gzip, deflate")
        && set(SEAMSTRESS_CURL_CAINFO, settings.certificateFile)
        && set(SEAMSTRESS_CURL_CAPATH, settings.certificateFolder)
        && set(SEAMSTRESS_CURL_PROXY, settings.proxy)
    }

    private func setRequest() -> Bool {
      // A handle that has been used may keep the buffer that it has.
      _ = set([(SEAMSTRESS_CURL_BUFFERSIZE, 64 * 1024)])
      let head = exchange.request.head
      let isHead = head.method == .head
      // Where libcurl does not ask, a connection that is new is never one that needs a second try.
      let isFresh = !exchange.mayBeRepeated && !CurlLibrary.asksBeforeEachRequest
      return set([
        (isHead ? SEAMSTRESS_CURL_NOBODY : SEAMSTRESS_CURL_HTTPGET, 1),
        (SEAMSTRESS_CURL_FRESH_CONNECT, isFresh ? 1 : 0),
      ])
        && set(SEAMSTRESS_CURL_URL, exchange.origin + (head.path ?? ""))
        && (isHead || set(SEAMSTRESS_CURL_CUSTOMREQUEST, head.method.rawValue))
    }

    private func setBody() -> Bool {
      guard let upload = exchange.upload else { return true }
      let length = upload.length.map(Int64.init) ?? -1
      return set([(SEAMSTRESS_CURL_UPLOAD, 1)])
        && seamstress_curl_set_length(easy, SEAMSTRESS_CURL_INFILESIZE_LARGE, length) == 0
    }

    private func setHeaders() -> Bool {
      // Else libcurl waits a second for a server to agree to a body.
      if !exchange.request.head.headerFields.contains(.expect), !add(Array("Expect:".utf8)) {
        return false
      }
      for field in exchange.request.head.headerFields where !field.isOfTheConnection {
        if !add(field.line) { return false }
      }
      return seamstress_curl_set_pointer(easy, SEAMSTRESS_CURL_HTTPHEADER, headers) == 0
    }

    private func add(_ line: [UInt8]) -> Bool {
      let list = (line + [0]).withUnsafeBytes { bytes in
        seamstress_curl_list_add(headers, bytes.assumingMemoryBound(to: CChar.self).baseAddress)
      }
      headers = list ?? headers
      return list != nil
    }

    private func set(_ options: [(Int, Int)]) -> Bool {
      options.allSatisfy { seamstress_curl_set_number(easy, $0, $1) == 0 }
    }

    /// What is nil stays as libcurl has it.
    private func set(_ option: Int, _ text: String?) -> Bool {
      guard let text else { return true }
      return seamstress_curl_set_text(easy, option, text) == 0
    }
  }

  extension HTTPField {
    /// Whether libcurl writes the field, as it knows how the body goes out.
    fileprivate var isOfTheConnection: Bool {
      name == .contentLength || name == .transferEncoding
    }

    /// As libcurl wants it; it takes a name with a colon and no value for one to leave out.
    fileprivate var line: [UInt8] {
      let value = withUnsafeBytesOfValue { Array($0) }
      return Array(name.rawName.utf8) + (value.isEmpty ? [0x3B] : [0x3A, 0x20] + value)
    }
  }
#endif
