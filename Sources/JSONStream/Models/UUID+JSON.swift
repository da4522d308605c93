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
    reserve(38)
    let text = UnsafeMutableRawPointer(base + count)
    withUnsafeBytes(of: value.uuid) { bytes in
      // 8-4-4-4-12 digits; what a store writes too much, the next one overwrites.
      Self.store(Self.digits(of: bytes, at: 0), in: text, at: 1)
      let second = Self.digits(of: bytes, at: 4)
      Self.store(second, in: text, at: 10)
      Self.store(second &>> 32, in: text, at: 15)
      let third = Self.digits(of: bytes, at: 8)
      Self.store(third, in: text, at: 20)
      Self.store(third &>> 32, in: text, at: 25)
      Self.store(Self.digits(of: bytes, at: 12), in: text, at: 29)
    }
    for offset in stride(from: 9, through: 24, by: 5) {
      text.storeBytes(of: 0x2D, toByteOffset: offset, as: UInt8.self)
    }
    text.storeBytes(of: 0x22, toByteOffset: 0, as: UInt8.self)
    text.storeBytes(of: 0x22, toByteOffset: 37, as: UInt8.self)
    advance(38)
  }

  private static func store(_ digits: UInt64, in text: UnsafeMutableRawPointer, at offset: Int) {
    text.storeBytes(of: digits.littleEndian, toByteOffset: offset, as: UInt64.self)
  }

  /// The eight digits of four bytes, all at once, the first in the lowest byte.
  private static func digits(of bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    let number = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    var digits = UInt64(number)
    digits = (digits | digits &<< 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits &<< 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
    let isLetter = ((digits &+ 0x0606_0606_0606_0606) &>> 4) & 0x0101_0101_0101_0101
    return (digits &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27).byteSwapped
  }
}
