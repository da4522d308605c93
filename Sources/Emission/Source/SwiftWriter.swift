import SeamstressBlueprint
import SeamstressTemplating

/// Writes Swift into a file, piece by piece. What `SwiftSource` promises holds here, too: nothing of
/// a document becomes Swift but through the few functions that take a name, encode a string or cut
/// a comment into lines.
///
///     out.add("case ")
///     out.add(name)
///     out.add(": ")
///     out.literal(value)
struct SwiftWriter: ~Copyable {
  fileprivate var bytes: ByteBuffer

  init(capacity: Int = 0) { bytes = ByteBuffer(capacity: capacity) }

  fileprivate init(_ bytes: consuming ByteBuffer) {
    self.bytes = bytes
  }

  /// What is written so far.
  var text: String { bytes.text }

  /// Copied into each caller, where the length is known and the copy is one or two moves.
  @inline(__always)
  mutating func add(_ literal: StaticString) { literal.withUTF8Buffer { bytes.append($0) } }

  mutating func add(source: SwiftSource) { bytes.append(source.text) }

  /// Copies what another writer has written.
  mutating func add(_ range: Range<Int>, of other: borrowing SwiftWriter) {
    other.bytes.withBytes { bytes.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func add(_ number: Int) {
    guard 0...99 ~= number else { return bytes.append(String(number)) }
    let (tens, ones) = UInt8(number).quotientAndRemainder(dividingBy: 10)
    if tens > 0 { bytes.append(UInt8(ascii: "0") + tens) }
    bytes.append(UInt8(ascii: "0") + ones)
  }

  // MARK: Names

  mutating func add(_ name: SwiftName) { bytes.append(name.source) }

  /// The name of a parameter where it is declared.
  mutating func label(_ name: SwiftName) { bytes.append(name.label) }

  /// The name of an argument where it is given.
  mutating func argument(_ name: SwiftName) { bytes.append(name.argument) }

  /// A member: a name after a dot, where fewer keywords need backticks.
  mutating func member(_ name: SwiftName) { bytes.append(name.member) }

  mutating func bare(_ name: SwiftName) { bytes.append(name.bare) }

  /// A path of names without those that the scope begins with: `A.B.C` is `C` inside `A.B`.
  mutating func add(_ path: SwiftSource, inside scope: SwiftSource) {
    let dot = scope.text.utf8.count
    var text = path.text
    text.withUTF8 { path in
      guard dot > 0, dot < path.count, path[dot] == UInt8(ascii: "."),
        UnsafeBufferPointer(rebasing: path[..<dot]).isEqual(to: scope.text)
      else { return bytes.append(path) }
      bytes.append(UnsafeBufferPointer(rebasing: path[(dot + 1)...]))
    }
  }

  // MARK: Strings and comments

  /// A string literal: `"…"`, never raw.
  mutating func literal(_ text: String) {
    bytes.append(quote)
    content(text)
    bytes.append(quote)
  }

  /// What stands between the quotes of a literal. Every scalar that is not printable ASCII, a letter
  /// or a digit is written as `\u{…}`, so that nothing invisible, bidirectional or line-breaking
  /// reaches the file.
  mutating func content(_ text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { utf8 in
      let isPlain = utf8.isLiteralContent
      if isPlain { bytes.append(utf8) }
      return isPlain
    }
    guard isPlain != true else { return }
    for scalar in text.unicodeScalars { bytes.append(scalar.inLiteral) }
  }

  mutating func literal(_ number: Double) {
    if number.isNaN { return add("Double.nan") }
    if number.isInfinite { return add(number < 0 ? "-Double.infinity" : "Double.infinity") }
    bytes.append("\(number)")
  }

  /// A doc comment; false, and nothing is written, where there is nothing in it.
  mutating func comment(_ fill: (inout DocComment) -> Void) -> Bool {
    Self.comment(onto: &bytes, fill)
  }

  private static func comment(
    onto bytes: inout ByteBuffer, _ fill: (inout DocComment) -> Void
  ) -> Bool {
    var comment = DocComment(onto: bytes)
    fill(&comment)
    let hasLines = comment.hasLines
    bytes = comment.bytes
    return hasLines
  }

  // MARK: Measuring

  /// Where a function writes.
  mutating func range(_ write: (inout SwiftWriter) -> Void) -> Range<Int> {
    let start = mark
    write(&self)
    return start..<mark
  }

  /// A place to measure from, or to go back to.
  var mark: Int { bytes.count }

  mutating func goBack(to mark: Int) { bytes.truncate(to: mark) }

  func width(from mark: Int) -> Int { bytes.withBytes(from: mark) { $0.columns } }

  func isWider(than width: Int, from mark: Int) -> Bool {
    // No text has more columns than bytes.
    bytes.count - mark > width && self.width(from: mark) > width
  }
}

extension ViewKey {
  /// Swift that is always there.
  static func swift(
    _ name: String, _ write: @escaping @Sendable (View, inout SwiftWriter) -> Void
  ) -> Self {
    .text(name) { view, bytes in
      var out = SwiftWriter(bytes)
      write(view, &out)
      bytes = out.bytes
    }
  }

  static func swift(_ name: String, _ read: @escaping @Sendable (View) -> SwiftSource) -> Self {
    .swift(name) { view, out in out.add(source: read(view)) }
  }

  /// Swift that may be missing; then the function returns false and has written nothing.
  static func optionalSwift(
    _ name: String, _ write: @escaping @Sendable (View, inout SwiftWriter) -> Bool
  ) -> Self {
    .optionalText(name) { view, bytes in
      var out = SwiftWriter(bytes)
      let isThere = write(view, &out)
      bytes = out.bytes
      return isThere
    }
  }

  static func optionalSwift(
    _ name: String, _ read: @escaping @Sendable (View) -> SwiftSource?
  ) -> Self {
    .optionalSwift(name) { view, out in
      guard let source = read(view) else { return false }
      out.add(source: source)
      return true
    }
  }

  /// A list of pieces of Swift.
  static func swifts(
    _ name: String, _ read: @escaping @Sendable (View) -> [SwiftSource]
  ) -> Self {
    .texts(name) { read($0).map(\.text) }
  }

  static func swifts(
    _ name: String, isPresent: @escaping @Sendable (View) -> Bool,
    _ write: @escaping @Sendable (View, inout SwiftList) -> Void
  ) -> Self {
    .texts(name, isPresent: isPresent) { view, texts in
      var list = SwiftList(texts)
      write(view, &list)
      texts = list.texts
    }
  }
}

/// A list of pieces of Swift that is being written.
struct SwiftList: ~Copyable {
  fileprivate var texts: TextList

  fileprivate init(_ texts: consuming TextList) {
    self.texts = texts
  }

  mutating func add(_ write: (inout SwiftWriter) -> Void) {
    texts.add { bytes in
      var out = SwiftWriter(bytes)
      write(&out)
      bytes = out.bytes
    }
  }
}

private let quote = UInt8(ascii: "\"")
