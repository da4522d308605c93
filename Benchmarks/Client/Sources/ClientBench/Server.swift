import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Answers every request on 127.0.0.1 with the same bytes, one thread for each connection: as
/// little of a server as a measured client can do with.
final class Server: Sendable {
  private let socket: Int32
  private let answer: [UInt8]
  let port: UInt16

  init(answering body: String) throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    answer = Array("\(head)\(body.utf8.count)\r\n\r\n\(body)".utf8)
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    socket = Foundation.socket(AF_INET, stream, 0)
    port = try Self.listen(socket)
  }

  /// Serves until the process ends.
  func run() {
    while true {
      let connection = accept(socket, nil, nil)
      guard connection >= 0 else { return }
      Thread.detachNewThread { self.serve(connection) }
    }
  }

  private func serve(_ connection: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let end = Array("\r\n\r\n".utf8)
    var seen: [UInt8] = []
    while true {
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { break }
      seen += buffer[..<count]
      // Only GET is asked: a head is a request.
      while let range = seen.firstRange(of: end) {
        seen.removeSubrange(..<range.upperBound)
        _ = answer.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      }
    }
    close(connection)
  }

  private static func listen(_ socket: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
          && Foundation.listen(socket, 64) == 0
      }
    }
    guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    return UInt16(bigEndian: address.sin_port)
  }
}
