public import SeamstressDiagnostics

/// The texts of scalars and keys, read where they lie.
extension NodeArena {
  /// Calls `body` with the UTF-8 text of a scalar, without copying it.
  @inlinable
  public func withText<Result>(
    of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let record = contents.pointee.records[index]
    if record.isUnescaped {
      return contents.pointee.texts.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[record.range]))
      }
    }
    return contents.pointee.files[Int(record.file)].bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[record.range]))
    }
  }

  package func text(of index: Int) -> String {
    withText(of: index) { String(decoding: $0, as: UTF8.self) }
  }

  @inlinable
  public func text(of index: Int, equals other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(contents.pointee.records[index].count) == other.count else { return false }
    return withText(of: index) { $0.hasSameBytes(as: other) }
  }

  func haveEqualTexts(_ left: Int, _ right: Int) -> Bool {
    guard records[left].count == records[right].count else { return false }
    return withText(of: left) { text(of: right, equals: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes a step; the last step looks at some a second time.
  @inlinable
  public func hasSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else {
      var place = 0
      while place < count {
        if self[place] != other[place] { return false }
        place &+= 1
      }
      return true
    }
    let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var place = 0
    while place < count {
      let start = Swift.min(place, count &- 8)
      let first = left.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      let second = right.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      if first != second { return false }
      place &+= 8
    }
    return true
  }
}
