/// How a file's bytes write text, judged by its first four.
enum TextEncoding {
  case utf8
  case utf16(isLittleEndian: Bool)
  /// An encoding that is not read, by its name.
  case unmarked(String)

  init(of bytes: [UInt8]) {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] {
      self = .unmarked("UTF-32")
    } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isLittleEndian: head[0] == 0xFF)
    } else {
      self = Self.unmarked(head) ?? .utf8
    }
  }

  /// The text of any format read here starts with ASCII, so zeros show the width of a unit.
  private static func unmarked(_ head: [UInt8]) -> TextEncoding? {
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: .unmarked("UTF-32")
    case [true, false, true, false], [false, true, false, true]: .unmarked("UTF-16")
    default: nil
    }
  }

  /// Nil if the bytes are cut within a unit or hold a surrogate without its partner.
  static func utf8(fromUTF16 bytes: [UInt8], _ isLittleEndian: Bool) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).lazy.map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2)
    let hasErrors = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { result.append($0) }
    return hasErrors ? nil : result
  }
}
