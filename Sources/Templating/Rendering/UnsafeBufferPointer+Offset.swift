#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands, or the number of bytes. It is found by the C library, because this
  /// also runs unoptimised, inside build plugins.
  package func offset(of byte: UInt8) -> Int {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
