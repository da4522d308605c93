import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A server on 127.0.0.1 that misbehaves as a test tells it to, byte by byte, and counts what it
/// was asked. Each connection has a thread of its own; a script answers one request on it.
final class FaultServer: @unchecked Sendable {
  /// Answers a request, and says whether the connection may be used again.
  typealias Script = @Sendable (FaultConnection, SeenRequest) -> Bool

  private let socket: Int32
  private let script: Script
  private let greet: @Sendable (FaultConnection) -> Bool
  private let readsBodies: Bool
  private let keepsRequests: Bool
  private let lock = NSLock()
  private var seen: [SeenRequest] = []
  private var count = 0
  private var accepted = 0
  private var whole = 0
  let port: UInt16

  /// - Parameters:
  ///   - readsBodies: whether a request is read to its end before the script runs.
  ///   - keepsRequests: whether `requests` has them; a soak would fill the memory with them.
  ///   - greet: what happens to a connection before it has said anything; false ends it.
  init(
    readsBodies: Bool = true, keepsRequests: Bool = true,
    greet: @escaping @Sendable (FaultConnection) -> Bool = { _ in true },
    _ script: @escaping Script
  ) throws {
    self.script = script
    self.greet = greet
    self.readsBodies = readsBodies
    self.keepsRequests = keepsRequests
    #if canImport(Glibc)
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    port = try Self.listen(socket)
    Thread.detachNewThread { [self] in acceptAll() }
  }

  var url: String { "http://127.0.0.1:\(port)" }
  var requests: [SeenRequest] { lock.withLock { seen } }
  /// How many requests came with all of their body.
  var wholeRequests: Int { lock.withLock { whole } }
  var connections: Int { lock.withLock { accepted } }

  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    #if canImport(Darwin)
      close(socket)
    #endif
  }

  private static func listen(_ socket: Int32) throws -> UInt16 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    #if canImport(Glibc)
      let isListening = Glibc.listen(socket, 1024) == 0
    #else
      let isListening = Darwin.listen(socket, 1024) == 0
    #endif
    guard isBound, isListening else { throw POSIXError(.EADDRNOTAVAIL) }
    return UInt16(bigEndian: address.sin_port)
  }

  private func acceptAll() {
    while true {
      #if canImport(Glibc)
        let descriptor = Glibc.accept(socket, nil, nil)
      #else
        let descriptor = Darwin.accept(socket, nil, nil)
      #endif
      guard descriptor >= 0 else { break }
      lock.withLock { accepted += 1 }
      let thread = Thread { [self] in serve(FaultConnection(descriptor)) }
      thread.stackSize = 256 * 1024
      thread.start()
    }
    #if canImport(Glibc)
      // Here, and not where it is stopped: another server could have the number of the descriptor
      // by the time this one asks for a connection again.
      close(socket)
    #endif
  }

  private func serve(_ connection: FaultConnection) {
    defer { connection.end() }
    guard greet(connection) else { return }
    while let head = connection.readHead() {
      let request = lock.withLock {
        count += 1
        let request = SeenRequest(head, number: count)
        if keepsRequests { seen.append(request) }
        return request
      }
      if readsBodies, connection.readBody(of: request) != nil { lock.withLock { whole += 1 } }
      guard script(connection, request) else { return }
    }
  }
}

/// A request as the server saw it.
struct SeenRequest: Sendable {
  let method: String
  let target: String
  /// Names in lower case.
  let headers: [String: String]
  let head: String
  /// Counted from 1.
  let number: Int

  init(_ head: String, number: Int) {
    self.head = head
    self.number = number
    let lines = head.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ").map(String.init)
    method = words.first ?? ""
    target = words.count > 1 ? words[1] : ""
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    self.headers = headers
  }
}
