import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// One connection of a `FaultServer`, used by one thread.
final class FaultConnection {
  private let descriptor: Int32
  private var received: [UInt8] = []
  private var isEnded = false
  /// Of a body that is taken in pieces.
  private var taken = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    #if canImport(Darwin)
      var on: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Blocks until the client has taken the bytes. False where it is gone.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.send(descriptor, $0.baseAddress, $0.count, flags)
        #else
          Darwin.send(descriptor, $0.baseAddress, $0.count, flags)
        #endif
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// A response whose length is announced.
  func answer(
    _ status: Int = 200, _ headers: [String] = [], _ body: [UInt8] = Array(#"{"n":1}"#.utf8),
    type: String? = "application/json"
  ) {
    var lines = ["HTTP/1.1 \(status) X", "Content-Length: \(body.count)"] + headers
    if let type { lines.append("Content-Type: \(type)") }
    send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  /// Sends one byte at a time until the client has had enough.
  func drip(_ text: String, every seconds: Double = 0.02) {
    for byte in text.utf8 {
      guard send([byte]) else { return }
      Thread.sleep(forTimeInterval: seconds)
    }
  }

  func readHead() -> String? {
    while true {
      if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        received.removeSubrange(..<end.upperBound)
        return head
      }
      guard fill() else { return nil }
    }
  }

  /// Takes the body, whether its length is announced or it comes in chunks, and lets go of it.
  /// - Returns: how long it was; nil if it ended early.
  @discardableResult
  func readBody(of request: SeenRequest) -> Int? {
    if request.headers["expect"] != nil { send("HTTP/1.1 100 Continue\r\n\r\n") }
    if request.headers["transfer-encoding"]?.lowercased() == "chunked" { return readChunks() }
    let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
    return skip(length) ? length : nil
  }

  /// Takes what has arrived of a body whose length is announced.
  /// - Returns: how much; nil once it is complete or has broken off.
  func takeBody(of request: SeenRequest) -> Int? {
    let length = request.headers["content-length"].flatMap { Int($0) } ?? 0
    guard taken < length, !received.isEmpty || fill() else {
      taken = 0
      return nil
    }
    let count = min(received.count, length - taken)
    received.removeFirst(count)
    taken += count
    return count
  }

  private func readChunks() -> Int? {
    var total = 0
    while let line = readLine(), let count = Int(line, radix: 16) {
      guard skip(count + 2) else { return nil }
      if count == 0 { return total }
      total += count
    }
    return nil
  }

  private func readLine() -> String? {
    while true {
      if let end = received.firstRange(of: Array("\r\n".utf8)) {
        let line = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        received.removeSubrange(..<end.upperBound)
        return line
      }
      guard fill() else { return nil }
    }
  }

  private func skip(_ count: Int) -> Bool {
    var rest = count
    while true {
      let now = min(rest, received.count)
      received.removeFirst(now)
      rest -= now
      if rest == 0 { return true }
      guard fill() else { return false }
    }
  }

  /// Blocks until the client closes the connection.
  func waitForEnd() {
    while fill() { received.removeAll() }
  }

  /// Ends the connection with RST instead of FIN.
  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &linger,
      socklen_t(MemoryLayout.size(ofValue: linger)))
    isEnded = true
    close(descriptor)
  }

  func end() {
    if isEnded { return }
    isEnded = true
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  private func fill() -> Bool {
    if isEnded { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    received += buffer[..<count]
    return true
  }
}
