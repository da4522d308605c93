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
    guard text.count == 36, let start = text.baseAddress, start[8] == 0x2D, start[13] == 0x2D,
      start[18] == 0x2D, start[23] == 0x2D
    else { return nil }
    let bytes = UnsafeRawPointer(start)
    var wrong: UInt64 = 0
    let first = Self.bytes(of: Self.digits(bytes, 0, 4), &wrong)
    let second = Self.bytes(of: Self.digits(bytes, 9, 14), &wrong)
    let third = Self.bytes(of: Self.digits(bytes, 19, 24), &wrong)
    let fourth = Self.bytes(of: Self.digits(bytes, 28, 32), &wrong)
    guard wrong == 0 else { return nil }
    let halves = ((first | second &<< 32).littleEndian, (third | fourth &<< 32).littleEndian)
    self = withUnsafeBytes(of: halves) { halves in
      // A UUID is its bytes. Handing them over one by one costs as much as reading the digits.
      MemoryLayout<UUID>.size == 16
        ? halves.load(as: UUID.self) : UUID(uuid: halves.load(as: uuid_t.self))
    }
  }

  /// Twice four bytes, the first in the lowest byte.
  @inline(__always)
  private static func digits(_ text: UnsafeRawPointer, _ first: Int, _ second: Int) -> UInt64 {
    let low = UInt32(littleEndian: (text + first).loadUnaligned(as: UInt32.self))
    let high = UInt32(littleEndian: (text + second).loadUnaligned(as: UInt32.self))
    return UInt64(low) | UInt64(high) &<< 32
  }

  /// The four bytes that eight digits say, all at once, the first in the lowest byte. Sets bits of
  /// `wrong` where one of them is no digit.
  @inline(__always)
  private static func bytes(of text: UInt64, _ wrong: inout UInt64) -> UInt64 {
    let letters = text & 0x4040_4040_4040_4040
    var digits = (text & 0x0F0F_0F0F_0F0F_0F0F) &+ (letters &>> 6) &* 9
    // What is no digit is too large a number, or is not what the number is written as.
    wrong |= digits & 0xF0F0_F0F0_F0F0_F0F0
    wrong |= (text | letters &>> 1) ^ written(digits)
    digits = (digits &<< 4 | digits &>> 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits &>> 8) & 0x0000_FFFF_0000_FFFF
    return (digits | digits &>> 16) & 0xFFFF_FFFF
  }

  /// Eight numbers below 16 as digits, in lower case.
  @inline(__always)
  fileprivate static func written(_ digits: UInt64) -> UInt64 {
    let isLetter = ((digits &+ 0x0606_0606_0606_0606) &>> 4) & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27
  }
}

extension JSONReader {
  /// A string as RFC 9562 §4 writes UUIDs.
  public func uuid() throws(JSONError) -> UUID {
    guard let value = document.pointee.source.uuid(entry) else {
      throw error(expectedForm: "a UUID")
    }
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
    return UUID.written(digits).byteSwapped
  }
}
