extension UnsafeBufferPointer<UInt8> {
  /// A loop over a pointer, because this also runs unoptimised, inside build plugins.
  @inlinable @inline(__always)
  package func allBytes(_ isFine: (UInt8) -> Bool) -> Bool {
    guard let start = baseAddress else { return true }
    var index = 0
    while index < count, isFine(start[index]) { index &+= 1 }
    return index == count
  }
}

extension StringProtocol {
  /// The same of the UTF-8 of a text.
  @inlinable @inline(__always)
  package func allBytes(_ isFine: (UInt8) -> Bool) -> Bool {
    let answer: Bool? = utf8.withContiguousStorageIfAvailable { $0.allBytes(isFine) }
    return answer ?? utf8.allSatisfy(isFine)
  }
}

extension UInt8 {
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIAlphanumeric: Bool { isASCIIUppercase || isASCIILowercase || isASCIIDigit }
}
