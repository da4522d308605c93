/// The result of one strict RFC 8259 pass over UTF-8 bytes: a flat tape of fixed-size entries.
///
/// Building the index checks everything that JSON text can get wrong (grammar, UTF-8, escapes,
/// surrogate pairs, depth, what follows the value), so that whoever walks the tape afterwards meets
/// no syntax errors. The tape holds entries in document order; an object is followed by key,
/// value, key, value; every entry knows the entry after its subtree, so a value that nobody asked
/// for is skipped in one step.
///
///     {"a": [1, true]}   ->   object(end 5)  string "a"  array(end 5)  number 1  true
///
/// Duplicate names in an object are legal JSON and are kept in the tape.
public struct JSONIndex: Sendable {
  /// The entries in document order. Never empty: entry 0 is the whole document.
  public let entries: [Entry]

  /// Indexes a copy-free view of `bytes`. A byte order mark at the start is accepted and skipped.
  public init(_ bytes: [UInt8], limits: JSONLimits = .default) throws(JSONSyntaxError) {
    var failure: JSONSyntaxError?
    var entries: [Entry] = []
    bytes.withUnsafeBufferPointer { buffer in
      do throws(JSONSyntaxError) {
        let tape = try JSONScanner.scan(buffer, limits: limits)
        defer { tape.deallocate() }
        entries = Array(tape.entries)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    self.entries = entries
  }

  /// The index of the entry that follows the subtree at `index`.
  @inlinable
  public func next(after index: Int) -> Int {
    let entry = entries[index]
    return entry.kind.isContainer ? entry.payload : index + 1
  }

  /// The text of a scalar, escapes resolved. `bytes` are those that were indexed.
  public func text(of entry: Entry, in bytes: [UInt8]) -> String {
    let contents = entry.contents
    guard contents.upperBound <= bytes.count else { return "" }
    return bytes.withUnsafeBufferPointer { buffer in
      guard entry.hasEscapes, let base = buffer.baseAddress else {
        return String(decoding: buffer[contents], as: UTF8.self)
      }
      return JSONEscapes.unescape(base + contents.lowerBound, contents.count)
    }
  }
}

/// What the indexing pass accepts.
public struct JSONLimits: Sendable {
  /// How deep arrays and objects may nest: `[[]]` has depth 2. Real documents stay below 30.
  public var maximumDepth: Int
  /// The largest document in bytes. The tape cannot address more than 256 MB.
  public var maximumByteCount: Int
  /// How many elements of lists may be left out, where they may at all: a document with more of
  /// them is wrong as a whole.
  public var maximumIssueCount: Int

  public static let `default` = JSONLimits()

  public init(
    maximumDepth: Int = 512, maximumByteCount: Int = JSONIndex.Entry.maximumPayload,
    maximumIssueCount: Int = 1_000
  ) {
    self.maximumDepth = maximumDepth
    self.maximumIssueCount = maximumIssueCount
    self.maximumByteCount = min(maximumByteCount, JSONIndex.Entry.maximumPayload)
  }
}
