internal import SeamstressDiagnostics

/// The bytes of a file once they are known to be text in UTF-8.
struct SourceText {
  /// The file, or what it is in UTF-8 if it was written in UTF-16.
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
    source = file
    base = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isASCII = file.bytes[base...].allSatisfy { $0 < 0x80 }
  }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ limit: Int) -> Self {
    .init("too-large", "the file is larger than \(limit >> 20) MB", effect: "it is not read")
  }
}
