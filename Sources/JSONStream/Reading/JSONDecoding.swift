/// Reads typed values from the bytes of a document.
///
///     let credential = try JSONDecoding.decode(ACSCredential.self, from: bytes)
///     let name = try JSONDecoding.read(bytes) { json throws(JSONError) in
///       try json.required("name").string()
///     }
public enum JSONDecoding {
  /// Reads the whole document as one value.
  @inlinable
  public static func decode<Value: JSONReadable>(
    _ type: Value.Type = Value.self, from bytes: [UInt8], limits: JSONLimits = .default
  ) throws(JSONError) -> Value {
    try read(bytes, limits: limits) { json throws(JSONError) in try Value(from: json) }
  }

  /// Reads the whole document as one value, without a copy of its bytes.
  @inlinable
  public static func decode<Value: JSONReadable>(
    _ type: Value.Type = Value.self, from bytes: UnsafeRawBufferPointer,
    limits: JSONLimits = .default
  ) throws(JSONError) -> Value {
    try read(bytes, limits: limits) { json throws(JSONError) in try Value(from: json) }
  }

  /// Lends a reader at the root of the document. It and every reader it leads to end with `body`.
  @inlinable
  public static func read<Result>(
    _ bytes: [UInt8], limits: JSONLimits = .default,
    _ body: (JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    // `withUnsafeBytes` cannot carry a typed error, hence the detour.
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result, JSONError> in
      do throws(JSONError) {
        return .success(try read(buffer, limits: limits, body))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Lends a reader at the root of the document. It and every reader it leads to end with `body`.
  @inlinable
  public static func read<Result>(
    _ bytes: UnsafeRawBufferPointer, limits: JSONLimits = .default,
    _ body: (JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    let session = try JSONSession(bytes, limits: limits)
    defer { session.close() }
    let result = try body(session.root)
    try session.finish()
    return result
  }
}

/// The document of one decode, until `close()`.
///
/// No deinitialiser does that: in a `~Copyable` type it would be inlined into inlinable functions,
/// which Swift 6.3 ends with a failed assertion.
@usableFromInline
struct JSONSession {
  private let document: UnsafeMutablePointer<JSONDocument>
  private let tape: JSONTape

  @usableFromInline
  init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(JSONError) {
    let buffer = bytes.assumingMemoryBound(to: UInt8.self)
    guard let base = buffer.baseAddress else {
      throw JSONError(JSONSyntaxError(.emptyDocument, at: 0))
    }
    do throws(JSONSyntaxError) {
      tape = try JSONScanner.scan(buffer, limits: limits)
    } catch {
      throw JSONError(error)
    }
    document = JSONDocument.make(bytes: base, tape: tape)
  }

  @usableFromInline
  func close() {
    document.pointee.deallocate()
    document.deinitialize(count: 1)
    UnsafeMutableRawPointer(document).deallocate()
    tape.deallocate()
  }

  @usableFromInline var root: JSONReader { JSONReader(document: document, index: 0) }

  /// Throws what a hand-written `init(from:)` without `finish()` left behind.
  @usableFromInline
  func finish() throws(JSONError) {
    if let pending = document.pointee.pending { throw pending.error }
  }

  /// Before anything is read.
  @usableFromInline
  func leaveOut(into log: JSONIssueLog) { document.pointee.issues = log }
}
