internal import SeamstressDiagnostics

/// The bytes of a file once they are known to be text in UTF-8.
///
/// UTF-16 with a byte order mark is rewritten in UTF-8; then `source` is the rewritten file, and
/// offsets count its bytes. Anything else that is not UTF-8 is refused, with the place.
struct SourceText {
  let source: SourceFile
  /// Where the text starts: behind a byte order mark.
  let base: Int
  let isASCII: Bool

  /// Nil after a diagnostic.
  init?(_ file: SourceFile, _ bag: DiagnosticBag, _ limits: DocumentLimits) {
    guard file.bytes.count <= limits.size else {
      bag.error(.tooLarge(limits.size), at: SourceSpan(file: file, start: 0, end: 0))
      return nil
    }
    let encoding = TextEncoding(of: file.bytes)
    switch encoding {
    case .utf8:
      self.init(checking: file, bag)
    case .utf16(let isLittleEndian):
      guard let bytes = TextEncoding.utf8(fromUTF16: file.bytes, isLittleEndian) else {
        bag.error(
          .notUTF8("it is UTF-16 with errors"), at: SourceSpan(file: file, start: 0, end: 0))
        return nil
      }
      self.init(checking: SourceFile(path: file.path, bytes: bytes), bag)
    case .unmarked(let name):
      bag.error(.notUTF8("it looks like \(name)"), at: SourceSpan(file: file, start: 0, end: 0))
      return nil
    }
  }

  private init?(checking file: SourceFile, _ bag: DiagnosticBag) {
    source = file
    base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let check = file.bytes.withUnsafeBufferPointer { UTF8Check($0) }
    isASCII = check.isASCII
    guard let offset = check.invalidOffset else { return }
    let span = SourceSpan(file: file, start: offset, end: offset + 1)
    bag.error(.invalidUTF8(file.bytes, offset), at: span)
    return nil
  }

  /// The first byte that is no white space.
  var firstByte: UInt8? {
    source.bytes[base...].first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ limit: Int) -> Self {
    .init(
      "too-large", "the file is larger than \(limit) bytes", effect: "it is not read",
      help: "split it with $ref into several files")
  }

  fileprivate static func notUTF8(_ finding: String) -> Self {
    .init("not-utf8", "the file is not UTF-8: \(finding)", help: "save it as UTF-8")
  }

  fileprivate static func invalidUTF8(_ bytes: [UInt8], _ offset: Int) -> Self {
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let isLatin = bytes[offset] >= 0xA0 && next < 0x80
    return .init(
      "not-utf8", "byte 0x\(digits) at offset \(offset) is not UTF-8",
      help: isLatin ? "the file looks like Latin-1: save it as UTF-8" : "save the file as UTF-8")
  }
}
