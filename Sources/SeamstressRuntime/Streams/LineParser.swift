/// Reads JSON Lines as they arrive, also those of RFC 7464, whose records begin with a separator
/// and may run over several lines.
///
///     {"a":1}⏎{"a":2}⏎    ->    two records
struct LineParser {
  private static let separator: UInt8 = 0x1E
  private var record: [UInt8] = []
  private var isSeparated = false
  private var nesting = Nesting()

  /// The bytes of the record that is under way.
  var pending: Int { record.count }

  mutating func consume(_ bytes: [UInt8], into records: inout [[UInt8]]) {
    for byte in bytes {
      if byte == Self.separator {
        isSeparated = true
        end(&records)
      } else if byte == 0x0A, !isSeparated || nesting.isClosed {
        end(&records)
      } else {
        record.append(byte)
        if isSeparated { nesting.follow(byte) }
      }
    }
  }

  /// The last record needs no line break. One that is cut short is still given away, because a
  /// reader has to hear of it.
  mutating func finish(into records: inout [[UInt8]]) {
    end(&records)
  }

  private mutating func end(_ records: inout [[UInt8]]) {
    let isBlank = record.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
    if !isBlank { records.append(record) }
    record.removeAll(keepingCapacity: true)
    nesting = Nesting()
  }

  /// Whether a line break can be the end of a value, or is inside of it.
  private struct Nesting {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    var isClosed: Bool { depth <= 0 && !isInString }

    mutating func follow(_ byte: UInt8) {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        return
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
  }
}
