import Foundation

#if canImport(Glibc)
  import Glibc
  fileprivate let streamSocket = Int32(SOCK_STREAM.rawValue)
#else
  import Darwin
  fileprivate let streamSocket = SOCK_STREAM
#endif

/// A server on 127.0.0.1 that says exactly what a test tells it to, byte by byte: each connection
/// runs the script on a thread of its own.
final class LoopbackServer: @unchecked Sendable {
  typealias Script = @Sendable (LoopbackConnection, _ number: Int) -> Void

  private let socket: Int32
  private let script: Script
  private let lock = NSLock()
  private var isStopped = false
  let port: UInt16

  init(_ script: @escaping Script) throws {
    self.script = script
    socket = Self.openSocket()
    port = try Self.listen(socket)
    Thread.detachNewThread { [self] in accept() }
  }

  var baseURL: String { "http://127.0.0.1:\(port)" }

  /// Wakes the thread that accepts, which closes the socket itself: closed from here, its number
  /// could belong to another server by the time that the thread looks at it.
  func stop() {
    lock.withLock { isStopped = true }
    let waking = Self.openSocket()
    var address = Self.address(port)
    _ = Self.with(&address) { connect(waking, $0, $1) }
    close(waking)
  }

  private static func openSocket() -> Int32 {
    #if canImport(Glibc)
      Glibc.socket(AF_INET, streamSocket, 0)
    #else
      Darwin.socket(AF_INET, streamSocket, 0)
    #endif
  }

  private static func listen(_ socket: Int32) throws -> UInt16 {
    var address = address(0)
    let isListening = with(&address) { pointer, size in
      var size = size
      return bind(socket, pointer, size) == 0 && getsockname(socket, pointer, &size) == 0
    }
    #if canImport(Glibc)
      let result = Glibc.listen(socket, 16)
    #else
      let result = Darwin.listen(socket, 16)
    #endif
    guard isListening, result == 0 else { throw CocoaError(.featureUnsupported) }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    return address
  }

  private static func with<Result>(
    _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private func accept() {
    var number = 0
    while true {
      #if canImport(Glibc)
        let connection = Glibc.accept(socket, nil, nil)
      #else
        let connection = Darwin.accept(socket, nil, nil)
      #endif
      if lock.withLock({ isStopped }) || connection < 0 {
        if connection >= 0 { close(connection) }
        close(socket)
        return
      }
      number += 1
      let count = number
      Thread.detachNewThread { [script] in
        let connection = LoopbackConnection(connection)
        script(connection, count)
        connection.end()
      }
    }
  }
}

/// One connection of a `LoopbackServer`, used by one thread.
final class LoopbackConnection {
  private let socket: Int32
  private var received: [UInt8] = []

  init(_ socket: Int32) {
    self.socket = socket
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Blocks until the client has taken the bytes. False where it is gone.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
          Darwin.send(socket, bytes.baseAddress, bytes.count, 0)
        #endif
      }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Up to the empty line, without it.
  func readHead() -> String {
    while true {
      if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        received.removeSubrange(..<end.upperBound)
        return head
      }
      guard fill() else { return "" }
    }
  }

  func readBody(_ count: Int) -> [UInt8] {
    while received.count < count, fill() {}
    defer { received.removeFirst(min(count, received.count)) }
    return Array(received.prefix(count))
  }

  /// The request with its body, whether its length is announced or it comes in chunks; nil where
  /// it breaks off.
  func readRequest() -> (head: String, body: [UInt8])? {
    let head = readHead()
    let lines = head.lowercased().split(separator: "\r\n")
    if lines.isEmpty { return nil }
    if lines.contains(where: { $0.hasPrefix("expect:") }) { send("HTTP/1.1 100 Continue\r\n\r\n") }
    if lines.contains("transfer-encoding: chunked") { return readChunks().map { (head, $0) } }
    let length = lines.first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
    let body = readBody(length ?? 0)
    return body.count == length ?? 0 ? (head, body) : nil
  }

  private func readChunks() -> [UInt8]? {
    var body: [UInt8] = []
    while let end = lineEnd() {
      let size = Int(String(decoding: received[..<end.lowerBound], as: UTF8.self), radix: 16)
      received.removeSubrange(..<end.upperBound)
      guard let size else { return nil }
      let chunk = readBody(size + 2)
      guard chunk.count == size + 2 else { return nil }
      if size == 0 { return body }
      body += chunk.dropLast(2)
    }
    return nil
  }

  private func lineEnd() -> Range<Int>? {
    while true {
      if let end = received.firstRange(of: Array("\r\n".utf8)) { return end }
      guard fill() else { return nil }
    }
  }

  /// Blocks until the client closes the connection.
  func waitForEnd() {
    while fill() { received.removeAll() }
  }

  func end() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  private func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(socket, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }
}

/// Lets a test hold the script of a server back, and the other way round.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func open() { semaphore.signal() }

  /// For the threads of a server.
  func wait() { semaphore.wait() }

  /// For a test. False if nothing happens for a time in which something must.
  func opened() async -> Bool {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [semaphore] in
        continuation.resume(returning: semaphore.wait(timeout: .now() + 120) == .success)
      }
    }
  }
}

/// What a server has seen, for the test to look at.
final class Seen<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [Value] = []

  func add(_ value: Value) { lock.withLock { list.append(value) } }
  var values: [Value] { lock.withLock { list } }
}
