extension JSONIndex {
  /// What a value is, as its first byte decided.
  public enum Kind: UInt8, Sendable {
    case null, `false`, `true`, number, string, array, object

    @inlinable public var isContainer: Bool { rawValue >= Kind.array.rawValue }
  }

  /// One value, or one key of an object, in eight bytes.
  ///
  /// Kind, flag and payload share one word: three bits, one bit, twenty-eight bits.
  public struct Entry: Sendable, Equatable {
    /// The offset of the first byte: of a string, its opening quote.
    public let startOffset: UInt32
    @usableFromInline let word: UInt32

    /// The largest payload, and with it the largest document: 2^28 - 1 bytes.
    public static let maximumPayload = Int(UInt32.max >> 4)

    @inlinable
    init(_ kind: Kind, start: Int, payload: Int, flag: Bool = false) {
      startOffset = UInt32(truncatingIfNeeded: start)
      word =
        UInt32(kind.rawValue) | (flag ? 8 : 0) | UInt32(truncatingIfNeeded: payload) &<< 4
    }

    @inlinable
    init(startOffset: UInt32, word: UInt32) {
      self.startOffset = startOffset
      self.word = word
    }

    @inlinable public var kind: Kind { Kind(rawValue: UInt8(word & 7)) ?? .null }
    @inlinable public var start: Int { Int(startOffset) }

    /// A container: the index of the entry after its last. A string: the number of bytes between
    /// its quotes. Anything else: the number of its bytes.
    @inlinable public var payload: Int { Int(word &>> 4) }

    /// A string that holds at least one backslash.
    @inlinable public var hasEscapes: Bool { word & 15 == UInt32(Kind.string.rawValue) | 8 }

    /// A number without fraction and exponent.
    @inlinable public var isPlainInteger: Bool { word & 15 == UInt32(Kind.number.rawValue) }

    /// The bytes of a scalar: of a string, what is between the quotes, escapes as written.
    /// Empty for a container, whose last byte the tape does not keep.
    @inlinable public var contents: Range<Int> {
      switch kind {
      case .array, .object: return start..<start
      case .string: return start + 1..<start + 1 + payload
      default: return start..<start + payload
      }
    }

    @inlinable var bits: UInt32 { word & 15 }
  }
}
