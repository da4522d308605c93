#if os(Linux)
  internal import CSeamstressCurl
  internal import Foundation

  /// Holds the thread of libcurl for as long as a transport or an exchange may need it.
  final class CurlEngine: Sendable {
    let inbox: CurlInbox

    /// nil where libcurl is not here or cannot start.
    init?(_ settings: CurlSettings) {
      guard CurlLibrary.isUsable, let multi = seamstress_curl_multi(64) else { return nil }
      inbox = CurlInbox(multi)
      let loop = CurlLoop(multi, inbox, settings)
      let thread = Thread { loop.run() }
      thread.name = "seamstress.curl"
      thread.stackSize = 1024 * 1024
      thread.start()
    }

    deinit {
      inbox.post(.close)
    }
  }

  /// libcurl as it is on this machine.
  enum CurlLibrary {
    static let isUsable = seamstress_curl_load()

    /// Whether it asks before each time that it sends a request (from 7.80 on).
    static var asksBeforeEachRequest: Bool { seamstress_curl_version() >= 0x075000 }
  }

  /// What all transfers of a transport have in common.
  struct CurlSettings: Sendable {
    var certificateFile: String?
    var certificateFolder: String?
    var proxy: String?
    var width = 64

    /// libcurl looks for certificates where it was built to; these two names are how the other
    /// programs of a machine, those over OpenSSL, are told where they are.
    init() {
      let environment = ProcessInfo.processInfo.environment
      certificateFile = environment["SSL_CERT_FILE"]
      certificateFolder = environment["SSL_CERT_DIR"]
    }
  }
#endif
