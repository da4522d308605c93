/// The texts that a document repeats most, so that equal ones share one `String`: the name of a model
/// that half of the devices have, the kind of warning that half of a page has.
///
/// Making and freeing a string of sixteen bytes or more costs 650 instructions, sharing one a tenth
/// of that. The first time that a text is met only its place is noted, the second time its string is
/// kept, and the third time and later it is lent. Of two texts that want the same place the first to
/// be repeated keeps it. There are few places, since a table that the nearest cache does not hold
/// costs pages without repeated texts a tenth of their time, and nobody looks any more once too few
/// texts were shared.
struct JSONTexts {
  /// Where a text was first met, and how long it is.
  private struct Mark {
    /// Zero where the place is free: a text has a quote before it.
    var start: UInt32
    var length: UInt32
  }

  /// Texts of fewer bytes fit into a `String` itself.
  static let minimumLength = 16

  private let marks: UnsafeMutablePointer<Mark>
  /// Initialised where `start` of the mark is `kept`.
  private let strings: UnsafeMutablePointer<String>
  private static let kept = UInt32.max

  static let capacity = 512

  /// Each text that is not shared takes one, each that is gives four: one in five must be.
  private var credit = 1_024

  init() {
    marks = .allocate(capacity: Self.capacity)
    marks.initialize(repeating: Mark(start: 0, length: 0), count: Self.capacity)
    strings = .allocate(capacity: Self.capacity)
  }

  func deallocate() {
    for place in 0..<Self.capacity where marks[place].start == Self.kept {
      (strings + place).deinitialize(count: 1)
    }
    marks.deallocate()
    strings.deallocate()
  }

  /// Whether looking for equal texts has paid so far.
  var isWorthIt: Bool { credit > 0 }

  /// The text of `length` bytes, 16 or more, at `offset`.
  @inline(__always)
  mutating func string(_ bytes: UnsafePointer<UInt8>, at offset: Int, _ length: Int) -> String {
    let start = bytes + offset
    credit &-= 1
    let place = self.place(of: start, length)
    let mark = marks[place]
    guard mark.start != 0, Int(mark.length) == length else {
      // What is kept stays; what was met once gives way.
      if mark.start != Self.kept {
        marks[place] = Mark(
          start: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length))
      }
      return Self.make(start, length)
    }
    return repeated(bytes, at: offset, length, place)
  }

  /// The text, where one of the same length was met at its place.
  @inline(never)
  private mutating func repeated(
    _ bytes: UnsafePointer<UInt8>, at offset: Int, _ length: Int, _ place: Int
  ) -> String {
    let start = bytes + offset
    if marks[place].start == Self.kept {
      let known = strings[place]
      let isSame = known.utf8.withContiguousStorageIfAvailable {
        $0.count == length && $0.baseAddress.map { Self.areEqual($0, start, length) } ?? false
      }
      guard isSame ?? false else { return Self.make(start, length) }
      credit &+= 5
      return known
    }
    let string = Self.make(start, length)
    if Self.areEqual(bytes + Int(marks[place].start), start, length) {
      (strings + place).initialize(to: string)
      marks[place].start = Self.kept
    } else {
      marks[place].start = UInt32(truncatingIfNeeded: offset)
    }
    return string
  }

  @inline(__always)
  private static func make(_ start: UnsafePointer<UInt8>, _ length: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Length, the first and last eight bytes, and the sixteen in the middle decide.
  @inline(__always)
  private func place(of start: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let bytes = UnsafeRawPointer(start)
    let middle = bytes + length &>> 1
    let first = bytes.loadUnaligned(as: UInt64.self)
    let last = (bytes + (length &- 8)).loadUnaligned(as: UInt64.self)
    let low =
      (first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
      ^ (middle - 8).loadUnaligned(as: UInt64.self)
    let high = last &* 0xC2B2_AE3D_27D4_EB4F ^ middle.loadUnaligned(as: UInt64.self)
    let hash =
      (low ^ low &>> 32) &* 0xBF58_476D_1CE4_E5B9 &+ (high ^ high &>> 32) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash &>> 55)
  }

  /// Compares eight bytes a step; the last step overlaps the one before.
  @inline(__always)
  private static func areEqual(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    let (a, b) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    var i = length &- 8
    while i > 0 {
      if (a + i).loadUnaligned(as: UInt64.self) != (b + i).loadUnaligned(as: UInt64.self) {
        return false
      }
      i &-= 8
    }
    return a.loadUnaligned(as: UInt64.self) == b.loadUnaligned(as: UInt64.self)
  }
}
