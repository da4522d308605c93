#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

// Done by the C library, because this also runs unoptimised, inside build plugins.

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte first stands, or the number of bytes.
  package func offset(of byte: UInt8) -> Int {
    guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Whether these are the bytes of a text.
  package func isEqual(to text: String) -> Bool {
    guard text.utf8.count == count, let start = baseAddress else { return text.isEmpty && isEmpty }
    let answer = text.utf8.withContiguousStorageIfAvailable { other in
      other.baseAddress.map { memcmp(start, $0, count) == 0 }
    }
    return (answer ?? nil) ?? text.utf8.elementsEqual(self)
  }
}
