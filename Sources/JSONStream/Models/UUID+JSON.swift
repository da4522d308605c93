#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UUID: JSONReadable, JSONWritable {
  /// Upper and lower case are the same; it is written in lower case, as RFC 9562 §4 prefers.
  public init(from json: JSONReader) throws(JSONError) { self = try json.uuid() }
  public func write(to json: inout JSONWriter) { json.uuid(self) }
}

extension UUID {
  /// Reads `f81d4fae-7dec-11d0-a765-00a0c91e6bf6` in any case, and nothing else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 36 else { return nil }
    var bytes: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
      var i = 0
      for position in 0..<16 {
        if Self.startsGroup(position) {
          guard text[i] == 0x2D else { return false }
          i &+= 1
        }
        guard let high = Self.digit(text[i]), let low = Self.digit(text[i &+ 1]) else {
          return false
        }
        bytes[position] = high << 4 | low
        i &+= 2
      }
      return true
    }
    guard isRead else { return nil }
    self.init(uuid: bytes)
  }

  /// The bytes that a hyphen stands before.
  fileprivate static func startsGroup(_ position: Int) -> Bool {
    position == 4 || position == 6 || position == 8 || position == 10
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte &- 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : nil
  }
}

extension JSONReader {
  /// A string as RFC 9562 §4 writes UUIDs.
  public func uuid() throws(JSONError) -> UUID {
    guard let value = document.pointee.uuid(at: index) else { throw error(expected: "a UUID") }
    return value
  }
}

extension JSONWriter {
  /// In lower case.
  public mutating func uuid(_ value: UUID) {
    appendByte(0x22)
    withUnsafeBytes(of: value.uuid) { bytes in
      for position in 0..<16 {
        if UUID.startsGroup(position) { appendByte(0x2D) }
        appendHexadecimal(bytes[position] >> 4)
        appendHexadecimal(bytes[position] & 0xF)
      }
    }
    appendByte(0x22)
  }

  private mutating func appendHexadecimal(_ digit: UInt8) {
    appendByte(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
  }
}
